import { html, type TemplateResult } from 'lit'

/** A native drop-down. What was asked for stays chosen while its answer is under way. */
export function select<T extends string>(
  label: string,
  choices: readonly T[],
  chosen: T,
  textOf: (choice: T) => string,
  onChoose: (choice: T) => void,
): TemplateResult {
  const onChange = (event: Event) => onChoose((event.target as HTMLSelectElement).value as T)
  return html`<span class="select">
    <select part="select" aria-label=${label} @change=${onChange}>
      ${choices.map(
        choice =>
          html`<option value=${String(choice)} .selected=${choice === chosen}>${textOf(choice)}</option>`,
      )}
    </select>
  </span>`
}
