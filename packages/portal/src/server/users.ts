import type { Viewer } from '@lmp-widgets/data-adapter/records'

/** Somebody who may sign in. */
export interface User {
  email: string
  name: string
  /** What the person is, in words: "Billing Manager". */
  title: string
  /** The company the person works for. */
  company: string
  passwordHash: string
  /** Whose rows the user sees, and which of them. */
  viewer: Viewer
}

/** Who may sign in, looked up anew for every request: a right that was taken away holds from the next one. */
export class Users {
  readonly #byEmail: ReadonlyMap<string, User>

  constructor(users: readonly User[]) {
    this.#byEmail = new Map(users.map(user => [user.email, user]))
  }

  get all(): readonly User[] {
    return [...this.#byEmail.values()]
  }

  /** The same object for as long as nothing of the person changes. */
  find(email: string): User | undefined {
    return this.#byEmail.get(email)
  }
}
