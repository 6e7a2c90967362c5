import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './app.vue'
import Customers from './customers.vue'
import Dashboard from './dashboard.vue'

const routes = [
  { path: '/', component: Dashboard },
  { path: '/customers', component: Customers },
]
createApp(App)
  .use(createRouter({ history: createWebHistory(), routes }))
  .mount('#app')
