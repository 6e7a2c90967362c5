import { useLocation } from '@solidjs/router'
import { createResource } from 'solid-js'
import { customersTitle } from '../../shared/portal.js'

export function Customers() {
  const location = useLocation()
  const [title] = createResource(() => location.search, customersTitle)
  return <h1>{title() ?? 'Customers'}</h1>
}
