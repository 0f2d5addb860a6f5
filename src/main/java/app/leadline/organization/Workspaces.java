package app.leadline.organization;

import org.springframework.data.jpa.repository.JpaRepository;

interface Workspaces extends JpaRepository<Workspace, Long> {}
