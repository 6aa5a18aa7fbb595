import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// As both pages say of themselves: without it the NHS components refuse to start.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

// What jsdom does not have. A dialog that is shown is in the page's order here, over it or not.
HTMLDialogElement.prototype.show ??= function show() {
  this.open = true
}
HTMLDialogElement.prototype.showModal ??= HTMLDialogElement.prototype.show
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false
}
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  })

// A busy machine is no fault of what is tested.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
