package painclinic.course;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.UUID;

interface Referrals extends JpaRepository<Referral, UUID> {}
