import { render } from 'preact'
import { App } from './app.tsx'
import { connect } from './store.ts'
import '../shared/base.css'
import './page.css'
import './phone.css'
import './narrow.css'

const root = document.getElementById('app')
if (root) render(<App />, root)
connect()
