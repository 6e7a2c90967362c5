// What `npm create vite` has beside App.svelte.
import { mount } from 'svelte'
import App from './app.svelte'

mount(App, { target: document.getElementById('app')! })
