import './trusted-types.js'
import { Route, Router } from '@solidjs/router'
import { render } from 'solid-js/web'
import { Customers } from './customers.js'
import { Dashboard } from './dashboard.js'

render(
  () => (
    <Router>
      <Route path="/" component={Dashboard} />
      <Route path="/customers" component={Customers} />
    </Router>
  ),
  document.getElementById('app')!,
)
