import type { components } from './schema'

type Schemas = components['schemas']

export type Me = Schemas['Me']
export type Clinic = Schemas['Clinic']
export type Counts = Schemas['Counts']
export type Guideline = Schemas['GuidelineView']
export type Treatment = Schemas['TreatmentView']
export type Imported = Schemas['Imported']
export type PlanningRun = Schemas['PlanningRun']
export type TrendPoint = Schemas['TrendPoint']
export type Draft = Schemas['Draft']
export type Figures = Schemas['Figures']
export type Usage = Schemas['Usage']
export type Use = Schemas['Use']
export type Load = Schemas['Load']
export type WeekFigures = Schemas['WeekFigures']
export type Disruption = Schemas['Disruption']
export type ScheduleFigures = Schemas['ScheduleFigures']
export type Unscheduled = Schemas['Unscheduled']
export type ScheduleWeek = Schemas['ScheduleWeek']
export type PractitionerWeek = Schemas['PractitionerWeek']
export type WorkingBlock = Schemas['WorkingBlock']
export type SessionView = Schemas['SessionView']
export type Attendee = Schemas['AttendeeView']
export type RosterWeek = Schemas['RosterWeek']
export type Portal = Schemas['Portal']
export type PortalCourse = Schemas['PortalCourse']
export type PortalSession = Schemas['PortalSession']

/** One fault of a refused bundle: a problem's own member, which the API description leaves open. */
export type Fault = { path: string; value: string; message: string }
