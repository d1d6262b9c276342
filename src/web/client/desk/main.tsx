import { render } from 'preact'
import { App } from './app.tsx'
import { enter, listen } from './store.ts'
import '../shared/base.css'
import './desk.css'
import './paper.css'

const root = document.getElementById('app')
if (root) render(<App />, root)
void enter().then(listen)
