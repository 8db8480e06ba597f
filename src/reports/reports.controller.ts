import {
  Controller,
  createParamDecorator,
  Get,
  Param,
  type ExecutionContext,
  type StreamableFile,
} from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { invariant, Refusal } from '../domain/refusal.js';
import { reportFormats } from '../domain/reports/report.js';
import { May, type SignedInRequest } from '../platform/auth/route-policy.js';
import { queryOf } from '../platform/http/page.js';
import { IdPipe } from '../platform/http/request.js';
import { AllocationReports } from './allocation-reports.js';
import { BookReports } from './book-reports.js';
import { DealReports } from './deal-reports.js';
import { ReportFiles, type AskedReport } from './report-files.js';

/** Who asks for the report, and as which file. */
const Asked = createParamDecorator((_: unknown, context: ExecutionContext): AskedReport => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const { actor, action, url, params } = request;
  invariant(actor !== undefined && action !== undefined, 'the guard has put actor and action on the request');
  queryOf(request, []);
  const format = reportFormats.find((one) => one === (params as { format?: string }).format);
  if (format === undefined) throw new Refusal('not-found', 'A report is a .csv, a .xlsx or a .pdf.');
  return { actor, action, target: url.split('?')[0]!, format };
});

@ApiTags('reports')
@ApiParam({ name: 'format', enum: reportFormats, description: 'The kind of file.' })
@ApiProduces(
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
)
@Controller('offerings/:id/reports')
export class ReportsController {
  constructor(
    private readonly files: ReportFiles,
    private readonly book: BookReports,
    private readonly allocations: AllocationReports,
    private readonly deal: DealReports,
  ) {}

  /** The book as it stands: demand at each price, cover, break-downs. It names nobody. */
  @Get('book-status.:format')
  @May('read-book')
  bookStatus(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx) => this.book.status(tx, id));
  }

  /** Every version of every order as it was recorded; a member gets its clients' orders, an investor its own. */
  @Get('order-blotter.:format')
  @May('read-orders')
  orderBlotter(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx, most) => this.book.blotter(tx, id, most));
  }

  /** The pricing committee's memo of the approved proposal, or of the newest: as PDF two pages, otherwise its tables. */
  @Get('pricing-memo.:format')
  @May('read-proposals')
  pricingMemo(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx) => this.deal.memo(tx, id));
  }

  /** The list of the newest run that counts, with all that the desk knows of each line. */
  @Get('allocations-desk.:format')
  @May('read-desk-edition')
  deskAllocations(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx, most) => this.allocations.list(tx, id, 'desk', most));
  }

  /** The same list as the issuer has it: names only where it has them, no tiers, no identifiers, no notes. */
  @Get('allocations-issuer.:format')
  @May('read-allocation')
  issuerAllocations(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx, most) => this.allocations.list(tx, id, 'issuer', most));
  }

  /** An investor's own lines of the released list, with how each came about. */
  @Get('allocations-investor.:format')
  @May('read-own-allocations')
  ownAllocations(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx, most) => this.allocations.own(tx, id, 'investor', most));
  }

  /** A member's lines of the released list, those of its own clients, with how each came about. */
  @Get('allocations-member.:format')
  @May('read-client-allocations')
  clientAllocations(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx, most) => this.allocations.own(tx, id, 'member', most));
  }

  /** The ledger of over-allotment: the short, purchases and exercises line by line. */
  @Get('stabilization.:format')
  @May('read-over-allotment')
  stabilization(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx) => this.deal.stabilization(tx, id));
  }

  /** Every gate that stands for the offering: result, rule, citation, what is missing, what was overridden. */
  @Get('gate-report.:format')
  @May('read-gates')
  gateReport(@Asked() asked: AskedReport, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    return this.files.make(asked, (tx) => this.deal.gateReport(tx, id));
  }
}
