import { Module } from '@nestjs/common';
import { InvestorFilesController } from './investor-files.controller.js';
import { InvestorFiles } from './investor-files.service.js';
import { InvestorsController } from './investors.controller.js';
import { InvestorsService } from './investors.service.js';

@Module({
  controllers: [InvestorFilesController, InvestorsController],
  providers: [InvestorFiles, InvestorsService],
  exports: [InvestorsService],
})
export class InvestorsModule {}
