export type Answer = { status: number; body?: unknown }

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const problem = (status: number, name: string, more: object = {}): Answer => ({
  status,
  body: { type: `/problems/${name}`, title: name, status, ...more },
})
export const none: Answer = { status: 204 }
