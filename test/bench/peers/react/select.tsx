interface SelectProps<T extends string> {
  label: string
  choices: readonly T[]
  chosen: T
  textOf: (choice: T) => string
}

export const Select = <T extends string>({ label, choices, chosen, textOf }: SelectProps<T>) => (
  <span className="select">
    <select aria-label={label} defaultValue={chosen}>
      {choices.map(choice => (
        <option key={choice} value={choice}>
          {textOf(choice)}
        </option>
      ))}
    </select>
  </span>
)
