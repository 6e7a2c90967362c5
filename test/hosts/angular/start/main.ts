// What `ng new` has beside app.ts.
import { bootstrapApplication } from '@angular/platform-browser'
import { App } from './app.js'

void bootstrapApplication(App)
