import { useClinic } from '../../api/clinic'
import { Only } from '../../components/Only'
import { PageHeading } from '../PageHeading'
import { Loaded } from '../records/Loaded'
import { GuidelineBanner } from '../schedule/GuidelineBanner'
import { PatientSettingsPanel } from '../setup/PatientSettingsPanel'
import { SettingsPanel } from '../setup/SettingsPanel'
import { SetupPage } from '../setup/SetupPage'
import { SetupTasks } from '../setup/SetupTasks'
import { isSetUp } from '../setup/tasks'
import { ClinicNav } from './ClinicNav'
import { ClinicOverview } from './ClinicOverview'
import { ImportReview } from './ImportReview'

export default function ClinicPage() {
  return (
    <Loaded query={useClinic()}>
      {(clinic) =>
        clinic === null ? (
          <SetupPage />
        ) : (
          <>
            <ClinicNav />
            <div className="app-page-head">
              <PageHeading title="Clinic">{clinic.name}</PageHeading>
              <GuidelineBanner guideline={clinic.guideline} />
            </div>
            {!isSetUp(clinic) && <SetupTasks clinic={clinic} />}
            <ClinicOverview clinic={clinic} />
            <Only who="runClinic">
              <SettingsPanel />
              <PatientSettingsPanel />
              <ImportReview clinicName={clinic.name} />
            </Only>
          </>
        )
      }
    </Loaded>
  )
}
