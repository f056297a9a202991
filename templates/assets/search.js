// Full-text search: the index (made by Pagefind when the site is built) is loaded when the first word is typed.
'use strict'
;(() => {
  const box = document.getElementById('search')
  const form = box.querySelector('form')
  const field = form.elements.q
  const status = document.getElementById('search-status')
  const list = box.querySelector('ol')
  const more = document.getElementById('search-more')
  const said = box.dataset
  let engine
  let found = []
  let shown = 0

  const load = () =>
    (engine ??= import(new URL('pagefind/pagefind.js', document.baseURI)).then(async pagefind => {
      await pagefind.options({ excerptLength: 24 })
      return pagefind
    }))

  async function search() {
    const query = field.value.trim()
    const address = new URL(location.href)
    if (query) address.searchParams.set('q', query)
    else address.searchParams.delete('q')
    history.replaceState(null, '', address)
    list.replaceChildren()
    more.hidden = true
    status.textContent = ''
    if (!query) return
    status.textContent = said.searching
    try {
      const pagefind = await load()
      const answer = await pagefind.debouncedSearch(query, {}, 200)
      if (answer === null || query !== field.value.trim()) return
      found = answer.results
      shown = 0
      const text = found.length === 0 ? said.zero : found.length === 1 ? said.one : said.other
      status.textContent = text.replace('{count}', found.length.toLocaleString(said.language))
      list.replaceChildren()
      if (found.length === 0) status.append(' ', toFilters(query))
      await showMore()
    } catch {
      status.textContent = said.missing
    }
  }

  function toFilters(query) {
    const link = document.createElement('a')
    link.href = `index.html?q=${encodeURIComponent(query)}`
    link.textContent = said.filters
    return link
  }

  async function showMore() {
    const next = await Promise.all(found.slice(shown, shown + 20).map(result => result.data()))
    shown += 20
    for (const { url, meta, excerpt } of next) {
      const item = document.createElement('li')
      const when = document.createElement('span')
      const link = document.createElement('a')
      const text = document.createElement('p')
      when.className = 'when'
      when.textContent = meta.when ?? ''
      link.href = url
      link.textContent = meta.title
      text.append(...marked(excerpt, meta.title))
      item.append(when, link, text)
      list.append(item)
    }
    more.hidden = shown >= found.length
  }

  // the excerpt is markup: its text and its marks are taken over, and nothing else; not the title, which stands over it
  function marked(excerpt, title) {
    const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body
    let skip = parsed.textContent.startsWith(title) ? title.length : 0
    return [...parsed.childNodes].map(node => {
      const text = node.textContent.slice(skip)
      skip = Math.max(0, skip - node.textContent.length)
      if (node.nodeName !== 'MARK' || text === '') return text
      const mark = document.createElement('mark')
      mark.textContent = text
      return mark
    })
  }

  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    search()
  })
  field.addEventListener('input', search)
  more.addEventListener('click', showMore)
  const given = new URLSearchParams(location.search).get('q')
  if (given) {
    field.value = given
    search()
  }
})()
