// The filters of the timeline: words, dates, kind, how it is told, source, name, tag. They combine, and the address keeps them.
'use strict'
;(() => {
  const box = document.getElementById('filters')
  const form = document.getElementById('filter-form')
  const results = document.getElementById('results')
  const status = document.getElementById('results-status')
  const more = document.getElementById('results-more')
  const list = results.querySelector('ol')
  const whole = document.querySelectorAll('.columns, .key-events, .introduction')
  const language = box.dataset.language
  const fields = ['q', 'from', 'to', 'kind', 'factuality', 'source', 'name', 'tag']
  const pageSize = 100
  let found = []
  let shown = 0

  const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

  let prepared

  // shared with the axis
  function load() {
    window.citelineData ??= new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = `${document.body.dataset.root}assets/filter-data.js`
      script.onload = () => resolve(window.citelineEvents)
      script.onerror = reject
      document.head.append(script)
    })
    return (prepared ??= window.citelineData.then(prepare))
  }

  function prepare(data) {
    fillSelect('kind', data.kinds)
    fillSelect('factuality', data.factualities)
    fillSelect('source', byText(data.outlets))
    fillSelect('name', byText(data.names))
    fillSelect('tag', byText(data.tags))
    for (const row of data.rows) row.words = plain(`${row[1]} ${row[9]}`)
    return data
  }

  const byText = texts => [...texts].sort(new Intl.Collator(language).compare).map(text => [text, text])

  function fillSelect(name, options) {
    for (const [value, label] of options) form.elements[name].append(new Option(label, value))
    form.elements[name].closest('p').hidden = options.length === 0
  }

  // a day as a number that compares, also before year 1; the last possible one where `end`
  function day(text, end) {
    const parts = /^\s*(?<sign>-?)(?<year>\d{1,6})(?:-(?<month>\d\d?))?(?:-(?<dayOfMonth>\d\d?))?\s*$/.exec(text)?.groups
    if (!parts) return undefined
    const { sign, year, month, dayOfMonth } = parts
    return (sign ? -1 : 1) * Number(year) * 10000 + Number(month ?? (end ? 12 : 1)) * 100 + Number(dayOfMonth ?? (end ? 31 : 1))
  }

  function matches(data, values) {
    const words = plain(values.q ?? '')
      .split(/\s+/)
      .filter(Boolean)
    const from = values.from && day(values.from, false)
    const to = values.to && day(values.to, true)
    const kind = data.kinds.findIndex(([key]) => key === values.kind)
    const told = data.factualities.findIndex(([key]) => key === values.factuality)
    const [outlet, name, tag] = [
      data.outlets.indexOf(values.source),
      data.names.indexOf(values.name),
      data.tags.indexOf(values.tag),
    ]
    return data.rows.filter(row => {
      if (!words.every(word => row.words.includes(word))) return false
      if (from && row[4] && day(row[4], true) < from) return false
      if (to && row[3] && day(row[3], false) > to) return false
      if (values.kind && row[5] !== kind) return false
      if (values.factuality && row[10] !== told) return false
      if (values.source && !row[6].includes(outlet)) return false
      if (values.name && !row[7].includes(name)) return false
      return !values.tag || row[8].includes(tag)
    })
  }

  function showMore() {
    for (const [path, headline, label] of found.slice(shown, shown + pageSize)) {
      const item = document.createElement('li')
      const when = document.createElement('span')
      const link = document.createElement('a')
      when.className = 'when'
      when.textContent = label
      link.href = document.body.dataset.root + path
      link.textContent = headline
      item.append(when, link)
      list.append(item)
    }
    shown += pageSize
    more.hidden = shown >= found.length
  }

  async function apply() {
    const values = Object.fromEntries(fields.map(name => [name, form.elements[name].value.trim()]).filter(([, value]) => value))
    const active = Object.keys(values).length > 0
    results.hidden = !active
    for (const part of whole) part.hidden = active
    const tell = detail => document.dispatchEvent(new CustomEvent('citeline:found', { detail }))
    if (!active) return void tell(null)
    const data = await load()
    found = matches(data, values)
    tell(found)
    const [texts] = data.said
    const text = found.length === 0 ? texts.zero : (texts[new Intl.PluralRules(language).select(found.length)] ?? texts.other)
    status.textContent = text.replace('{count}', found.length.toLocaleString(language))
    list.replaceChildren()
    shown = 0
    showMore()
  }

  function remember() {
    const address = new URL(location.href)
    for (const name of fields) {
      const value = form.elements[name].value.trim()
      if (value) address.searchParams.set(name, value)
      else address.searchParams.delete(name)
    }
    history.replaceState(null, '', address)
  }

  async function fromAddress() {
    const given = new URLSearchParams(location.search)
    if (!fields.some(name => given.get(name))) return
    box.open = true
    await load()
    for (const name of fields) form.elements[name].value = given.get(name) ?? ''
    await apply()
  }

  box.addEventListener('toggle', () => box.open && load())
  form.addEventListener('submit', event => {
    event.preventDefault()
    remember()
    apply()
  })
  form.addEventListener('change', () => {
    remember()
    apply()
  })
  form.addEventListener('reset', () =>
    setTimeout(() => {
      remember()
      apply()
    }),
  )
  more.addEventListener('click', showMore)
  fromAddress()
})()
