/** As whom a request is sent. */
export interface Identity {
  name: 'user' | 'nobody' | 'other user' | 'somebody made up'
  headers: readonly (readonly [name: string, value: string])[]
}
