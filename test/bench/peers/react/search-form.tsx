import type { AccountSearch } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import { kindLabel } from '../../pages/floor-words.js'
import type { Shown } from './card.js'
import { Select } from './select.js'

export const SearchForm = memo(({ title, data }: Shown<AccountSearch>) => (
  <form className="card search" role="search" aria-label={title} action="/customers">
    <h2 className="unseen">{title}</h2>
    <label htmlFor="name">Search a company name</label>
    <input id="name" name="name" autoComplete="off" spellCheck={false} enterKeyHint="search" />
    {data && <Select label="Search in" choices={data.kinds} chosen={data.kind} textOf={kindLabel} />}
    <button>Search</button>
  </form>
))
