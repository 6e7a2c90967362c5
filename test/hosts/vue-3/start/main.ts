// What `npm create vite` has beside App.vue.
import { createApp } from 'vue'
import App from './app.vue'

createApp(App).mount('#app')
