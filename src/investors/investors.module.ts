import { Module } from '@nestjs/common';
import { AttestationsController } from './attestations.controller.js';
import { AttestationsService } from './attestations.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { InvestorFilesController } from './investor-files.controller.js';
import { InvestorFiles } from './investor-files.service.js';
import { InvestorsController } from './investors.controller.js';
import { InvestorsService } from './investors.service.js';
import { SanctionsLists } from './sanctions-lists.service.js';
import { ScreeningController } from './screening.controller.js';
import { ScreeningService } from './screening.service.js';

@Module({
  controllers: [
    AttestationsController,
    CertificatesController,
    InvestorFilesController,
    InvestorsController,
    ScreeningController,
  ],
  providers: [
    AttestationsService,
    InvestorFiles,
    CertificatesService,
    InvestorsService,
    SanctionsLists,
    ScreeningService,
  ],
  exports: [InvestorsService, ScreeningService],
})
export class InvestorsModule {}
