import { api, body } from './client'
import { once } from './once'
import type {
  PatientDetails,
  PractitionerDetails,
  Removed,
  RoomDetails,
  SiteDetails,
  TreatmentDetails,
  Unsuited,
} from './types'

/** A record as it is kept: its version counts the edits. */
export type Recorded<D> = { id: string; externalId: string; version: number; details: D }

/** A record as it was saved, and the published sessions that no longer suit the records. */
export type SavedRecord<D> = { record: Recorded<D>; unsuited: Unsuited[] }

/** How records of one kind are read and written. */
export type RecordKind<D> = {
  name: string
  one: (id: string) => Promise<Recorded<D>>
  add: (details: D) => Promise<SavedRecord<D>>
  edit: (id: string, version: number, details: D) => Promise<SavedRecord<D>>
  remove: (id: string, version: number) => Promise<Removed>
  /** Takes a removal back. */
  restore: (id: string, details: D) => Promise<SavedRecord<D>>
}

/** A kind of which there are few enough to list them all. */
export type ListedKind<D> = RecordKind<D> & { all: () => Promise<Recorded<D>[]> }

function at(id: string) {
  return { params: { path: { id } } }
}

/** The version somebody saw, as the server wants to hear it. */
function seen(id: string, version: number) {
  return { params: { path: { id }, header: { 'If-Match': `"${version}"` } } }
}

/** An NHS number is typed as it is printed, with spaces, and kept without. */
function written(details: PatientDetails): PatientDetails {
  return { ...details, nhsNumber: details.nhsNumber?.replace(/[\s-]/g, '') ?? null }
}

export const patients: RecordKind<PatientDetails> = {
  name: 'patients',
  one: (id) => body(api.GET('/api/patients/{id}', at(id))),
  add: (details) =>
    once(details, (headers) => body(api.POST('/api/patients', { headers, body: written(details) }))),
  edit: (id, version, details) =>
    body(api.PUT('/api/patients/{id}', { ...seen(id, version), body: written(details) })),
  remove: (id, version) => body(api.DELETE('/api/patients/{id}', seen(id, version))),
  restore: (id, details) =>
    body(api.POST('/api/patients/{id}/restore', { ...at(id), body: written(details) })),
}

export const practitioners: ListedKind<PractitionerDetails> = {
  name: 'practitioners',
  all: () => body(api.GET('/api/practitioners')),
  one: (id) => body(api.GET('/api/practitioners/{id}', at(id))),
  add: (details) => body(api.POST('/api/practitioners', { body: details })),
  edit: (id, version, details) =>
    body(api.PUT('/api/practitioners/{id}', { ...seen(id, version), body: details })),
  remove: (id, version) => body(api.DELETE('/api/practitioners/{id}', seen(id, version))),
  restore: (id, details) => body(api.POST('/api/practitioners/{id}/restore', { ...at(id), body: details })),
}

export const sites: ListedKind<SiteDetails> = {
  name: 'sites',
  all: () => body(api.GET('/api/sites')),
  one: (id) => body(api.GET('/api/sites/{id}', at(id))),
  add: (details) => body(api.POST('/api/sites', { body: details })),
  edit: (id, version, details) => body(api.PUT('/api/sites/{id}', { ...seen(id, version), body: details })),
  remove: (id, version) => body(api.DELETE('/api/sites/{id}', seen(id, version))),
  restore: (id, details) => body(api.POST('/api/sites/{id}/restore', { ...at(id), body: details })),
}

export const rooms: ListedKind<RoomDetails> = {
  name: 'rooms',
  all: () => body(api.GET('/api/rooms')),
  one: (id) => body(api.GET('/api/rooms/{id}', at(id))),
  add: (details) => body(api.POST('/api/rooms', { body: details })),
  edit: (id, version, details) => body(api.PUT('/api/rooms/{id}', { ...seen(id, version), body: details })),
  remove: (id, version) => body(api.DELETE('/api/rooms/{id}', seen(id, version))),
  restore: (id, details) => body(api.POST('/api/rooms/{id}/restore', { ...at(id), body: details })),
}

export const treatments: ListedKind<TreatmentDetails> = {
  name: 'treatments',
  all: () => body(api.GET('/api/treatments')),
  one: (id) => body(api.GET('/api/treatments/{id}', at(id))),
  add: (details) => body(api.POST('/api/treatments', { body: details })),
  edit: (id, version, details) =>
    body(api.PUT('/api/treatments/{id}', { ...seen(id, version), body: details })),
  remove: (id, version) => body(api.DELETE('/api/treatments/{id}', seen(id, version))),
  restore: (id, details) => body(api.POST('/api/treatments/{id}/restore', { ...at(id), body: details })),
}
