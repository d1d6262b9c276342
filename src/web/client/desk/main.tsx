import { render } from 'preact'
import { App } from './app.tsx'
import { open } from './store.ts'
import '../shared/base.css'
import './desk.css'
import './paper.css'

const root = document.getElementById('app')
if (root) render(<App />, root)
void open()
