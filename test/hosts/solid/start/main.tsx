import '../src/trusted-types.js'
// What `npm create vite` has beside App.tsx.
import { render } from 'solid-js/web'
import App from './app.js'

render(() => <App />, document.getElementById('root')!)
