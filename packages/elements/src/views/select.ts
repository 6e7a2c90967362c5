import { html, type TemplateResult } from 'lit'

const MOST_CHOICES = 60

/** A native drop-down. What was asked for stays chosen until its answer comes; entries too far down are left out. */
export function select<T extends string>(
  label: string,
  choices: readonly T[],
  chosen: T,
  textOf: (choice: T) => string,
  onChoose: (choice: T) => void,
): TemplateResult {
  const onChange = (event: Event) => onChoose((event.target as HTMLSelectElement).value as T)
  // The chosen entry is always there: without it the drop-down would show another one.
  const shown = [...new Set([...choices.slice(0, MOST_CHOICES), chosen])]
  return html`<span class="select">
    <select part="select" aria-label=${label} @change=${onChange}>
      ${shown.map(
        choice =>
          html`<option value=${String(choice)} .selected=${choice === chosen}>${textOf(choice)}</option>`,
      )}
    </select>
  </span>`
}
