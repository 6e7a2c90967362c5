import '@lmp-widgets/elements'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { nordlys, northwind } from '../../shared/portal.js'

export function Dashboard() {
  const [adapter, setAdapter] = useState(northwind)
  const navigate = useNavigate()
  return (
    <>
      <button onClick={() => setAdapter(nordlys)}>Other account</button>
      <lmp-dashboard
        adapter={adapter}
        customers-href="/customers"
        onlmp-drill-down={event => {
          event.preventDefault()
          void navigate(event.detail.href)
        }}
      />
    </>
  )
}
