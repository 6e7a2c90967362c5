import { DEMO_PASSWORD } from './demo-users.js'
import { html, type Html } from './html.js'
import type { User } from './users.js'

/** Where the focus goes with a message: not every screen reader announces what was there from the start. */
const GOES_ON = html` autofocus aria-describedby="message"`

/** The sign-in form, and the accounts of this demo, each with a button of its own. */
export function signInPage(options: {
  users: readonly User[]
  returnPath: string
  email?: string | undefined
  message?: string | undefined
}): Html {
  const { users, returnPath, email = '', message } = options
  const [atEmail, atPassword] = !message ? ['', ''] : email ? ['', GOES_ON] : [GOES_ON, '']
  return html`<h1>Sign in</h1>
    <p class="sub">
      This is a demonstration. Its companies and people are made up, and everybody's password is
      <code>${DEMO_PASSWORD}</code>.
    </p>
    ${message ? html`<p class="alert" id="message" role="alert">${message}</p>` : ''}
    <form class="card sign-in" method="post" action="/sign-in">
      <input type="hidden" name="return" value="${returnPath}" />
      <label
        >E-mail address
        <input
          name="email"
          type="email"
          autocomplete="username"
          required
          maxlength="200"
          value="${email}"
          ${atEmail}
      /></label>
      <label
        >Password
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${atPassword}
      /></label>
      <button class="primary">Sign in</button>
    </form>
    <h2 id="accounts">Accounts of this demo</h2>
    <ul class="card accounts" aria-labelledby="accounts">
      ${users.map(user => account(user, returnPath))}
    </ul>`
}

function account(user: User, returnPath: string): Html {
  return html`<li>
    <form method="post" action="/sign-in">
      <input type="hidden" name="return" value="${returnPath}" />
      <input type="hidden" name="password" value="${DEMO_PASSWORD}" />
      <button name="email" value="${user.email}">
        <span class="who"><b>${user.title}</b> <bdi>${user.company}</bdi></span>
        <span class="email">${user.email}</span>
      </button>
    </form>
  </li>`
}
