import { lazy, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useLive } from '../api/live'
import { type Deed, may } from '../api/may'
import { useUntoldCount } from '../api/notices'
import { useWaitingOutcomes } from '../api/outbox'
import { useSendWaiting } from '../api/rosterMarks'
import { useMe } from '../api/session'
import type { Me } from '../api/types'
import { ServiceProblem } from '../components/ServiceProblem'
import { Waiting } from '../components/Waiting'
import ChoosePasswordPage, { CHOOSE_PASSWORD } from './ChoosePasswordPage'
import type { PageLink } from './MainMenu'
import { NotFoundPage } from './NotFoundPage'
import { StaffLayout } from './StaffLayout'
import { StaffSignIn } from './StaffSignIn'
import { NeedsClinic } from './setup/NeedsClinic'

const TodayPage = lazy(() => import('./today/TodayPage'))
const MessagesPage = lazy(() => import('./messages/MessagesPage'))
const LettersPage = lazy(() => import('./messages/LettersPage'))
const WaitingPage = lazy(() => import('./waiting/WaitingPage'))
const OffersPage = lazy(() => import('./offers/OffersPage'))
const DayPage = lazy(() => import('./day/DayPage'))
const SchedulePage = lazy(() => import('./schedule/SchedulePage'))
const PublishedFiguresPage = lazy(() => import('./planning/PublishedFiguresPage'))
const PlanningPage = lazy(() => import('./planning/PlanningPage'))
const RepairPage = lazy(() => import('./repair/RepairPage'))
const SlackPage = lazy(() => import('./courses/SlackPage'))
const ClinicPage = lazy(() => import('./clinic/ClinicPage'))
const AccountPage = lazy(() => import('./AccountPage'))
const PatientsPage = lazy(() => import('./patients/PatientsPage'))
const PatientPage = lazy(() => import('./patients/PatientPage'))
const PeoplePage = lazy(() => import('./people/PeoplePage'))
const SitesPage = lazy(() => import('./sites/SitesPage'))
const SitePage = lazy(() => import('./sites/SitePage'))
const NewSitePage = lazy(() => import('./sites/SitePage').then((page) => ({ default: page.NewSitePage })))
const RoomPage = lazy(() => import('./sites/RoomPage'))
const NewRoomPage = lazy(() => import('./sites/RoomPage').then((page) => ({ default: page.NewRoomPage })))
const TreatmentsPage = lazy(() => import('./treatments/TreatmentsPage'))
const TreatmentPage = lazy(() => import('./treatments/TreatmentPage'))
const NewTreatmentPage = lazy(() =>
  import('./treatments/TreatmentPage').then((page) => ({ default: page.NewTreatmentPage })),
)
const WeightsPage = lazy(() => import('./weights/WeightsPage'))
const GuidelinePage = lazy(() => import('./treatments/GuidelinePage'))
const NewPatientPage = lazy(() => import('./patients/NewPatientPage'))
const PersonPage = lazy(() => import('./people/PersonPage'))
const NewPersonPage = lazy(() =>
  import('./people/PersonPage').then((page) => ({ default: page.NewPersonPage })),
)
const AccountsPage = lazy(() => import('./accounts/AccountsPage'))
const InvitePage = lazy(() => import('./accounts/InvitePage'))
const OneAccountPage = lazy(() => import('./accounts/OneAccountPage'))
const ReferralsPage = lazy(() => import('./referrals/ReferralsPage'))
const NewReferralPage = lazy(() => import('./referrals/NewReferralPage'))
const HoursImportPage = lazy(() => import('./tables/HoursImportPage'))
const PatientImportPage = lazy(() => import('./tables/PatientImportPage'))
const FilesPage = lazy(() => import('./tables/FilesPage'))
const RosterPage = lazy(() => import('./roster/RosterPage'))

const MENU: readonly (PageLink & { who: Deed })[] = [
  { to: '/today', text: 'Today', who: 'seeToPatients' },
  { to: '/my-sessions', text: 'My sessions', who: 'treat' },
  { to: '/schedule', text: 'Schedule', who: 'seeToPatients' },
  { to: '/messages', text: 'Messages', who: 'seeToPatients' },
  { to: '/waiting', text: 'Waiting', who: 'seeToPatients' },
  { to: '/referrals', text: 'Referrals', who: 'seeToPatients' },
  { to: '/patients', text: 'Patients', who: 'seeToPatients' },
  { to: '/planning', text: 'Planning', who: 'keepDesk' },
  { to: '/away', text: 'Someone is away', who: 'keepDesk' },
  { to: '/offers', text: 'Offers', who: 'seeToPatients', more: true },
  { to: '/time-left', text: 'Time left', who: 'seeToPatients', more: true },
  { to: '/staff', text: 'Staff', who: 'keepDesk', more: true },
  { to: '/clinic', text: 'Clinic', who: 'keepDesk', more: true },
]

/** The pages that somebody's roles open, in the menu and by address. */
function StaffPages({ me, untold = 0 }: { me: Me; untold?: number }) {
  const unsent = useWaitingOutcomes().filter(({ by }) => by === me.username).length
  useSendWaiting(me.username)
  const counts: Readonly<Record<string, number>> = { '/messages': untold, '/my-sessions': unsent }
  const links = MENU.filter(({ who }) => may(me, who)).map((link) => ({
    ...link,
    count: counts[link.to] ?? 0,
  }))
  return (
    <Routes>
      <Route element={<StaffLayout me={me} links={links} />}>
        <Route index element={<Navigate to={links[0]?.to ?? '/account'} replace />} />
        {may(me, 'treat') && <Route path="my-sessions" element={<RosterPage by={me.username} />} />}
        {may(me, 'seeToPatients') && (
          <>
            <Route element={<NeedsClinic />}>
              <Route path="today" element={<TodayPage />} />
              <Route path="messages" element={<MessagesPage />} />
              <Route path="messages/letters" element={<LettersPage />} />
              <Route path="waiting" element={<WaitingPage />} />
              <Route path="offers" element={<OffersPage />} />
              <Route path="schedule" element={<SchedulePage />} />
              <Route path="schedule/day" element={<DayPage />} />
              <Route path="schedule/figures" element={<PublishedFiguresPage />} />
              <Route path="time-left" element={<SlackPage />} />
            </Route>
            <Route path="patients" element={<PatientsPage />} />
            <Route path="patients/new" element={<NewPatientPage />} />
            <Route path="patients/import" element={<PatientImportPage />} />
            <Route path="patients/:id" element={<PatientPage />} />
            <Route path="referrals" element={<ReferralsPage />} />
            <Route path="referrals/new" element={<NewReferralPage />} />
          </>
        )}
        {may(me, 'keepDesk') && (
          <>
            <Route element={<NeedsClinic />}>
              <Route path="planning" element={<PlanningPage />} />
              <Route path="away" element={<RepairPage />} />
            </Route>
            <Route path="staff" element={<PeoplePage />} />
            <Route path="staff/new" element={<NewPersonPage />} />
            <Route path="staff/import" element={<HoursImportPage />} />
            <Route path="staff/:id" element={<PersonPage />} />
            <Route path="clinic" element={<ClinicPage />} />
            <Route path="clinic/files" element={<FilesPage />} />
            <Route path="clinic/sites" element={<SitesPage />} />
            <Route path="clinic/sites/new" element={<NewSitePage />} />
            <Route path="clinic/sites/:id" element={<SitePage />} />
            <Route path="clinic/rooms/new" element={<NewRoomPage />} />
            <Route path="clinic/rooms/:id" element={<RoomPage />} />
          </>
        )}
        {may(me, 'runClinic') && (
          <>
            <Route path="clinic/accounts" element={<AccountsPage />} />
            <Route path="clinic/accounts/new" element={<InvitePage />} />
            <Route path="clinic/accounts/:id" element={<OneAccountPage />} />
            <Route path="clinic/treatments" element={<TreatmentsPage />} />
            <Route path="clinic/treatments/new" element={<NewTreatmentPage />} />
            <Route path="clinic/treatments/:id" element={<TreatmentPage />} />
            <Route path="clinic/guideline" element={<GuidelinePage />} />
            <Route path="clinic/weights" element={<WeightsPage />} />
          </>
        )}
        <Route path="account" element={<AccountPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}

/** Hears of what colleagues change, where there is anything to hear of it. */
function LiveStaffPages({ me }: { me: Me }) {
  useLive()
  const { data } = useUntoldCount()
  return <StaffPages me={me} untold={data?.untold ?? 0} />
}

/** A patient who signed in on the staff page is taken to the pages made for patients. */
function ToPortal() {
  useEffect(() => location.replace('/portal/'), [])
  return <Waiting what="Opening your sessions" />
}

/** Signed in or not, a link for choosing a password leads to its own page. */
export function StaffApp() {
  return useLocation().pathname === CHOOSE_PASSWORD ? <ChoosePasswordPage /> : <SignedInApp />
}

function SignedInApp() {
  const { data: me, error, isPending, refetch } = useMe()
  if (isPending) return <Waiting />
  if (me === undefined) {
    return (
      <main className="nhsuk-width-container">
        <ServiceProblem error={error} onRetry={() => void refetch()} />
      </main>
    )
  }
  if (me === null) return <StaffSignIn />
  if (may(me, 'seeToPatients')) return <LiveStaffPages me={me} />
  return me.roles.length === 1 && me.roles[0] === 'PATIENT' ? <ToPortal /> : <StaffPages me={me} />
}
