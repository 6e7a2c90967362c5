import { html, type TemplateResult } from 'lit'

/** A page that says one thing. */
export const messagePage = (title: string, text: string): TemplateResult =>
  html`<div class="card message" lang="en-GB" dir="ltr">
    <h1 tabindex="-1">${title}</h1>
    <p>${text}</p>
    <p><a href="/">Go to the dashboard</a></p>
  </div>`
