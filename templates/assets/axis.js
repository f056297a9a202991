// The time axis: the chart of the front page, once it is used, as marks that can be moved and zoomed by mouse, touch and keys.
// All in one file, since a page that is opened from a disk loads no modules.
'use strict'
;(() => {
  const box = document.getElementById('axis')
  if (!box) return
  const { language, root } = { language: box.dataset.language, root: document.body.dataset.root }
  const view = box.querySelector('.axis-view')
  const tools = box.querySelector('.axis-tools')
  const told = box.querySelector('.axis-told')
  const lanes = tools.querySelector('select')
  const perDay = 86_400_000
  const [dot, laneHeight, oneLane, mostLanes, margin] = [11, 58, 106, 6, 6]
  let all
  let items
  let from
  let to
  let dragged = false
  // what can be opened, in order of time
  let marks = []

  /** A day as a number; `end` gives the day after it, so that a day has a width. */
  function dayOf(text, end = 0) {
    const { year, month, day } = /^(?<year>-?\d+)-(?<month>\d\d)-(?<day>\d\d)$/.exec(text).groups
    return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)) / perDay + end
  }

  // shared with the filters
  const load = () =>
    (window.citelineData ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = `${root}assets/filter-data.js`
      script.onload = () => resolve(window.citelineEvents)
      script.onerror = reject
      document.head.append(script)
    }))

  async function start() {
    if (all) return
    const data = await load()
    if (all) return
    const names = ['person', 'organisation', 'place'].map(kind => [
      kind,
      row => row[7].filter(name => data.nameKinds[name] === kind),
    ])
    const keys = { kind: row => [row[5]], source: row => row[6], tag: row => row[8], ...Object.fromEntries(names) }
    const lists = { kind: data.kinds.map(([, label]) => label), source: data.outlets, tag: data.tags }
    all = data.rows
      .filter(row => row[3] || row[4])
      .map(row => ({
        row,
        from: dayOf(row[3] || row[4]),
        to: dayOf(row[4] || row[3], 1),
        kind: data.kinds[row[5]][0],
        isDay: row[3] === row[4] && row[11] === 0,
        isVague: row[11] === 1 || !row[3] || !row[4],
        isClaim: row[10] > 0,
        lanesBy: by => keys[by](row).map(at => (lists[by] ?? data.names)[at]),
      }))
    items = all
    ;[from, to] = [dayOf(box.dataset.from), dayOf(box.dataset.to, 1)]
    box.classList.add('is-used')
    draw()
  }

  const svg = (name, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  function draw() {
    const width = view.clientWidth
    const x = day => ((day - from) / (to - from)) * width
    const shown = items.filter(item => item.to > from && item.from < to)
    const groups = inLanes(shown)
    const high = groups.length === 1 && lanes.value === '' ? oneLane : laneHeight
    const height = groups.length * high + 22
    marks = []
    const picture = svg('svg', { width, height, focusable: 'false' })
    for (const { at, label } of ticks(width))
      picture.append(
        svg('line', { class: 'grid', x1: x(at), x2: x(at), y1: 0, y2: height - 16 }),
        svg('text', { x: x(at) + 3, y: height - 5 }, label),
      )
    groups.forEach(([name, members], index) => {
      const base = (index + 1) * high
      picture.append(svg('line', { class: 'axis', x1: 0, x2: width, y1: base, y2: base }))
      if (name) picture.append(svg('text', { class: 'lane', x: 2, y: base - high + 13 }, name))
      lane(picture, members, base, high - (name ? 20 : 6), x, width)
    })
    view.replaceChildren(picture)
    marks.sort((a, b) => a.at - b.at)
    said(`${label(from)} – ${label(to - 1)}: ${counted(shown.length)}`)
  }

  function add(lists, key, one) {
    if (lists.has(key)) lists.get(key).push(one)
    else lists.set(key, [one])
  }

  /** Events by lane, the fullest first; the rest in one. */
  function inLanes(shown) {
    if (!lanes.value) return [['', shown]]
    const groups = new Map()
    for (const item of shown) for (const name of item.lanesBy(lanes.value)) add(groups, name, item)
    const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, mostLanes)
    const placed = new Set(sorted.flatMap(([, members]) => members))
    const others = shown.filter(item => !placed.has(item))
    return others.length > 0 ? [...sorted, [box.dataset.others, others]] : sorted
  }

  /** Spans lie on the axis, points stand over it in columns; a column that is too high is one bar with its number. */
  function lane(picture, members, base, room, x, width) {
    const rows = []
    const columns = new Map()
    for (const item of members) {
      const [start, end] = [Math.max(0, x(item.from)), Math.min(width, x(item.to))]
      if (item.isDay || end - start < 2 * dot) {
        add(columns, Math.floor((start + end) / 2 / dot), item)
        continue
      }
      const free = rows.findIndex(taken => taken < start)
      const row = free === -1 ? rows.length : free
      if (row * 6 > room / 2) continue
      rows[row] = end
      picture.append(
        link(
          item,
          svg('rect', {
            class: `span${item.isVague ? ' is-vague' : ''}`,
            x: start,
            width: end - start,
            y: base - 5 - row * 6,
            height: 4,
            rx: 2,
          }),
        ),
      )
    }
    const floor = base - rows.length * 6 - 2
    const fits = Math.max(1, Math.floor((floor - base + room) / dot))
    const most = Math.max(0, ...[...columns.values()].map(stack => stack.length))
    for (const [column, stack] of columns) {
      const middle = Math.min(width - margin, Math.max(margin, (column + 0.5) * dot))
      if (stack.length > fits) picture.append(bar(stack, middle, floor, fits * dot, stack.length / most))
      else stack.forEach((item, index) => picture.append(link(item, mark(item, middle, floor - (index + 0.5) * dot))))
    }
  }

  function mark({ kind, isVague, isClaim }, x, y) {
    const look = `mark is-${kind}${isVague ? ' is-vague' : ''}${isClaim ? ' is-claim' : ''}`
    if (kind === 'said' || kind === 'deadline') return svg('rect', { class: look, x: x - 3.5, y: y - 3.5, width: 7, height: 7 })
    return svg('circle', { class: look, cx: x, cy: y, r: 4 })
  }

  function link(item, shape) {
    const [path, headline, date] = item.row
    const text = `${date}: ${headline}`
    const anchor = svg('a', { href: root + path, tabindex: -1, 'aria-label': text }, svg('title', {}, text), shape)
    anchor.addEventListener('pointerenter', () => said(text))
    anchor.addEventListener('focus', () => said(text))
    marks.push({ at: item.from, element: anchor })
    return anchor
  }

  /** Too many events for their column: a button that zooms to them. */
  function bar(stack, x, floor, height, share) {
    const first = Math.min(...stack.map(item => item.from))
    const last = Math.max(...stack.map(item => item.to))
    const text = `${label(first)} – ${label(last - 1)}: ${stack.length}`
    const shape = svg('rect', {
      class: 'bar',
      x: x - dot / 2 + 1,
      width: dot - 2,
      y: floor - height,
      height,
      'fill-opacity': 0.4 + 0.6 * share,
    })
    const button = svg('g', { role: 'button', tabindex: -1, 'aria-label': text }, svg('title', {}, text), shape)
    const zoom = () => show(first - (last - first) / 2 - 1, last + (last - first) / 2 + 1)
    marks.push({ at: first, element: button })
    button.addEventListener('focus', () => said(text))
    button.addEventListener('click', () => !dragged && zoom())
    button.addEventListener('keydown', event => event.key === 'Enter' && zoom())
    return button
  }

  const dateOf = day => new Date(Math.floor(day) * perDay)
  const words = (day, options) => {
    const era = dateOf(day).getUTCFullYear() < 1 ? { era: 'short' } : {}
    return new Intl.DateTimeFormat(language, { ...options, ...era, timeZone: 'UTC' }).format(dateOf(day))
  }
  const label = day => words(day, to - from > 3000 ? { year: 'numeric' } : { year: 'numeric', month: 'short', day: 'numeric' })

  /** Lines at whole days, months, years or more, at least 72 pixels apart. */
  function ticks(width) {
    const least = ((to - from) / width) * 72
    const steps = [1, 2, 7, 14].map(days => [days, 0, days])
    for (const months of [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000]) steps.push([0, months, months * 30.4])
    const [days, months] = steps.find(([, , size]) => size >= least) ?? steps.at(-1)
    const found = []
    if (days > 0)
      for (let at = Math.ceil(from / days) * days; at < to; at += days)
        found.push({ at, label: words(at, { month: 'short', day: 'numeric' }) })
    const start = dateOf(from)
    let month = months && Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months
    for (; months > 0; month += months) {
      const at = new Date(0).setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / perDay
      if (at >= to) break
      if (at >= from)
        found.push({ at, label: words(at, months < 12 ? { year: 'numeric', month: 'short' } : { year: 'numeric' }) })
    }
    return found
  }

  /** Shows a stretch, no shorter than three days and no wider than all of it. */
  function show(first, last) {
    const [least, most] = [Math.min(...all.map(item => item.from)), Math.max(...all.map(item => item.to))]
    const spare = Math.max(1, (most - least) * 0.02)
    const width = Math.min(Math.max(last - first, 3), most - least + 2 * spare)
    const middle = (first + last) / 2
    from = Math.min(Math.max(middle - width / 2, least - spare), most + spare - width)
    to = from + width
    draw()
  }
  const move = share => show(from + (to - from) * share, to + (to - from) * share)
  /** Where the middle one of the visible events is, 0–1: a closer look should not be one at nothing. */
  function middle() {
    const shown = items
      .filter(item => item.to > from && item.from < to)
      .map(item => (Math.max(from, item.from) + Math.min(to, item.to)) / 2)
    return shown.length === 0 ? 0.5 : (shown.sort((a, b) => a - b)[shown.length >> 1] - from) / (to - from)
  }
  function zoom(factor, around = 0.5) {
    const [width, at] = [(to - from) * factor, from + (to - from) * around]
    show(at - width * around, at + width * (1 - around))
  }
  const doings = {
    in: () => zoom(0.5, middle()),
    out: () => zoom(2),
    earlier: () => move(-0.4),
    later: () => move(0.4),
    all: () => show(Math.min(...items.map(item => item.from)), Math.max(...items.map(item => item.to))),
  }
  const keys = { '+': 'in', '=': 'in', '-': 'out', ArrowLeft: 'earlier', ArrowRight: 'later', Home: 'all' }

  const forms = JSON.parse(box.dataset.events)
  const plurals = new Intl.PluralRules(language)
  const counted = count => (forms[plurals.select(count)] ?? forms.other).replace('{count}', count.toLocaleString(language))
  const said = text => void (told.textContent = text)

  tools.addEventListener('click', async event => {
    const doing = event.target.closest('button')?.dataset.do
    if (!doing) return
    await start()
    doings[doing]()
  })
  lanes.addEventListener('change', async () => {
    await start()
    draw()
  })
  view.addEventListener('keydown', async event => {
    const doing = keys[event.key]
    if (!doing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    await start()
    doings[doing]()
    view.focus()
  })
  view.addEventListener('keydown', async event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    await start()
    const at = marks.findIndex(({ element }) => element === document.activeElement)
    marks.at(at === -1 && step === -1 ? -1 : Math.min(at + step, marks.length - 1))?.element.focus()
  })
  // the wheel alone goes on scrolling the page
  view.addEventListener(
    'wheel',
    async event => {
      if (!event.ctrlKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return
      event.preventDefault()
      const { left, width } = view.getBoundingClientRect()
      await start()
      if (event.ctrlKey) zoom(Math.exp(Math.sign(event.deltaY) * 0.25), (event.clientX - left) / width)
      else move(event.deltaX / width)
    },
    { passive: false },
  )
  // one finger or the mouse moves, two fingers zoom
  const fingers = new Map()
  view.addEventListener('pointerdown', async event => {
    fingers.set(event.pointerId, event.clientX)
    dragged = false
  })
  view.addEventListener('pointermove', async event => {
    const before = fingers.get(event.pointerId)
    if (before === undefined || (!dragged && Math.abs(event.clientX - before) < 5)) return
    if (!dragged) view.setPointerCapture(event.pointerId)
    dragged = true
    await start()
    const { left, width } = view.getBoundingClientRect()
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, event.clientX)
    if (other === undefined) move((before - event.clientX) / width)
    else
      zoom(Math.abs(before - other) / Math.max(1, Math.abs(event.clientX - other)), ((other + event.clientX) / 2 - left) / width)
  })
  for (const end of ['pointerup', 'pointercancel']) view.addEventListener(end, event => fingers.delete(event.pointerId))
  view.addEventListener(
    'click',
    event => {
      if (!dragged) return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
  view.addEventListener('dragstart', event => event.preventDefault())
  // what the filters find, or null where none is set
  document.addEventListener('citeline:found', async ({ detail }) => {
    if (!all && !detail) return
    await start()
    const found = detail && new Set(detail)
    items = found ? all.filter(({ row }) => found.has(row)) : all
    if (items.length > 0) doings.all()
    else draw()
  })
  new ResizeObserver(() => all && draw()).observe(view)
})()
