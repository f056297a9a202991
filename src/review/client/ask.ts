import type { Refused } from '../api-types.ts'

const root = document.getElementById('desk')!
const token = root.dataset['token'] ?? ''

/** Asks the server of the review. */
export async function get<T>(path: string, params: Readonly<Record<string, string>> = {}): Promise<T | undefined> {
  const asked = new URLSearchParams(params).toString()
  const answer = await fetch(asked ? `${path}?${asked}` : path)
  return answer.ok ? ((await answer.json()) as T) : undefined
}

export type Answer<T> = { readonly ok: true; readonly json: T } | ({ readonly ok: false } & Refused)

/** Asks for something to be done. */
export async function post<T>(path: string, body: object): Promise<Answer<T>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, ...body }),
    })
    if (answer.ok) return { ok: true, json: (await answer.json()) as T }
    const isJson = answer.headers.get('Content-Type')?.startsWith('application/json')
    const refused = isJson ? ((await answer.json()) as Refused) : { message: `the server answers ${answer.status}` }
    return { ok: false, ...refused }
  } catch {
    return { ok: false, message: 'the server of the review does not answer; start it again with “npm run review”' }
  }
}
