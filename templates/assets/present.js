// Goes through the slides by keys; the address keeps the place, so that it can be linked and reloaded.
'use strict'
;(() => {
  const frame = document.getElementById('slides')
  const slides = [...frame.children]
  const number = document.getElementById('slide-number')
  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }
  const isRightToLeft = document.documentElement.dir === 'rtl'
  let at = 0

  function show(index) {
    slides[Math.min(Math.max(index, 0), slides.length - 1)].scrollIntoView({ block: 'nearest', inline: 'start' })
  }

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target.closest('a') && event.key === ' ')) return
    const sideways = event.key.startsWith('Arrow') && /Left|Right/.test(event.key)
    const step =
      event.key === 'Home' ? -at : event.key === 'End' ? slides.length : steps[event.key] * (sideways && isRightToLeft ? -1 : 1)
    if (Number.isNaN(step)) return
    event.preventDefault()
    show(at + step)
  })
  const observer = new IntersectionObserver(
    entries => {
      const seen = entries.find(entry => entry.isIntersecting)?.target
      if (!seen) return
      at = slides.indexOf(seen)
      number.textContent = `${at + 1} / ${slides.length}`
      history.replaceState(null, '', seen.id ? `#${seen.id}` : location.pathname)
    },
    { root: frame, threshold: 0.6 },
  )
  // before the first slide is seen, which would take the place out of the address
  show(slides.findIndex(({ id }) => id && location.hash === `#${id}`))
  for (const slide of slides) observer.observe(slide)
  frame.focus({ preventScroll: true })
})()
