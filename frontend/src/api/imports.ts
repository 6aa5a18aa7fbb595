import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body } from './client'

const AS_IT_IS = {
  body: {},
  headers: { 'Content-Type': 'application/json' },
} as const

/** What a file would do; nothing is written. */
export function usePreviewImport() {
  return useMutation({
    mutationFn: (file: File) =>
      body(api.POST('/api/clinic/import/preview', { ...AS_IT_IS, bodySerializer: () => file })),
  })
}

/** Does what was looked at; of what the file does not have, what is removed goes and all else stays. */
export function useApplyImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, removed, givingUp }: { id: string; removed: string[]; givingUp: boolean }) =>
      body(
        api.POST('/api/clinic/import/{id}/apply', {
          params: { path: { id } },
          body: { removed, givingUp },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(),
  })
}

/** Starts anew with the clinic of the file; the name is the one of the clinic that is given up. */
export function useReplaceClinic() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, name }: { file: File; name: string }) =>
      body(
        api.POST('/api/clinic/replace', {
          params: { query: { name } },
          ...AS_IT_IS,
          bodySerializer: () => file,
        }),
      ),
    onSuccess: () => queries.resetQueries(),
  })
}
