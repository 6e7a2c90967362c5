import { html, type TemplateResult } from 'lit'

const MOST_CHOICES = 60

/** A native drop-down. What was asked for stays chosen while its answer is under way; what is too far down is left out. */
export function select<T extends string>(
  label: string,
  choices: readonly T[],
  chosen: T,
  textOf: (choice: T) => string,
  onChoose: (choice: T) => void,
): TemplateResult {
  const onChange = (event: Event) => onChoose((event.target as HTMLSelectElement).value as T)
  const at = choices.indexOf(chosen)
  const shown = choices.filter((_, i) => i < MOST_CHOICES || i === at)
  return html`<span class="select">
    <select part="select" aria-label=${label} @change=${onChange}>
      ${shown.map(
        choice =>
          html`<option value=${String(choice)} .selected=${choice === chosen}>${textOf(choice)}</option>`,
      )}
    </select>
  </span>`
}
