import { createRouter } from 'sv-router'
import Customers from './customers.svelte'
import Dashboard from './dashboard.svelte'

export const { navigate } = createRouter({ '/': Dashboard, '/customers': Customers })
