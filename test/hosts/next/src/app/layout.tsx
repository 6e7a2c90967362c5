import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

export const metadata = { title: 'Next.js' }

export default async function Layout({ children }: { children: ReactNode }) {
  // A page with a nonce is a page for one request.
  await connection()
  const cookie = (await headers()).get('cookie')
  return (
    <html lang="en">
      <body>
        {children}
        <p>Asked with {cookie ?? 'no cookie'}</p>
      </body>
    </html>
  )
}
