import '@lmp-widgets/elements'
import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { nordlys, northwind } from '../../shared/portal.js'

export function Dashboard() {
  const [adapter, setAdapter] = createSignal(northwind)
  const navigate = useNavigate()
  return (
    <>
      <button onClick={() => setAdapter(nordlys)}>Other account</button>
      <lmp-dashboard
        prop:adapter={adapter()}
        customers-href="/customers"
        on:lmp-drill-down={event => {
          event.preventDefault()
          navigate(event.detail.href)
        }}
      />
    </>
  )
}
