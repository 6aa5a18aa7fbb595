import { useQuery } from '@tanstack/react-query'
import { api, body } from './client'

export function usePortal() {
  return useQuery({ queryKey: ['portal'], queryFn: () => body(api.GET('/api/portal')) })
}
