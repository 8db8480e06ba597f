export interface paths {
    "/api/v1/allocation-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run. */
        get: operations["AllocationsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocation-runs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer approves exactly the list that it saw, by its hash. */
        post: operations["AllocationsController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocation-runs/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a run, each with its explanation; with `against` beside those of another run of the offering. */
        get: operations["AllocationsController_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocation-runs/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets lines by hand, each with its reason: makes a new run that names this one as its parent. */
        post: operations["AllocationsController_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/allocation-runs/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The desk releases the approved list, once; gates of confirmation are asked first, such as whether every buyer has its final prospectus. */
        post: operations["AllocationsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key, at once. */
        delete: operations["ApiKeysController_revoke"];
        options?: never;
        head?: never;
        /** Changes the label of a key, or how many requests a minute it may send. */
        patch: operations["ApiKeysController_change"];
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a new key in place of one that ends, at once or after an overlap. */
        post: operations["ApiKeysController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the investor was asked under seal, the newest first: of which offering, it learns by consenting. */
        get: operations["ApproachesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approaches/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Consents, with the hash of the undertaking, or declines; once. The desk notes what it was told on the telephone. */
        post: operations["ApproachesController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recorded as evidence of which investor, by whom, and who ended it: in a deal or in none. */
        get: operations["TrailController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/name-reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown which investor's name, when and where. */
        get: operations["TrailController_nameReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every warning, match or list that somebody set aside, with the reason, from the journals of all offerings. */
        get: operations["TrailController_overrides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who tried what, and was refused. */
        get: operations["TrailController_refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-ins, failed and good, and what was done to users and their keys. */
        get: operations["TrailController_signIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the investor was told, the newest first. */
        get: operations["InboxController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a notice was read. */
        post: operations["InboxController_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The investors; an investor sees itself alone. */
        get: operations["InvestorsController_list"];
        put?: never;
        /** Records an investor; its orders then need an invitation and its own API key. */
        post: operations["InvestorsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records up to 10,000 investors of a file: who is known, by LEI or else by name and country, is brought up to date. */
        post: operations["InvestorFilesController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One investor. */
        get: operations["InvestorsController_find"];
        /** Replaces what is recorded of an investor. */
        put: operations["InvestorsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields that are sent; the others stay. */
        patch: operations["InvestorsController_amend"];
        trace?: never;
    };
    "/api/v1/investors/{id}/attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what the investor states of itself: for Rule 105 of Regulation M its short sales before pricing, for FINRA 5130 and 5131 whom the account belongs to. It is evidence with hash and expiry, read by the gate of its kind; a later one replaces it. Where the desk or compliance have recorded evidence of that kind, theirs stands (409). */
        post: operations["AttestationsController_attest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The investor's evidence, every version of it. */
        get: operations["CertificatesController_list"];
        put?: never;
        /** Records evidence of an investor: its kind, its expiry and the hash of the paper. */
        post: operations["CertificatesController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors/{id}/certificates/{certificate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Brings the expiry of a certificate forward, or back, with the reason. */
        patch: operations["CertificatesController_change"];
        trace?: never;
    };
    "/api/v1/investors/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases what need not be kept: sign-ins at once, the name when its time is over. The answer says what stays. */
        post: operations["PersonalDataController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is known of the investor and its people, and what of it must be kept until when. */
        get: operations["PersonalDataController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors/{id}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the last screening of an investor found. */
        get: operations["ScreeningController_last"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investors/{id}/screening/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clears the last match of an investor, with the reason why it is not the listed party. */
        post: operations["ScreeningController_clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do. */
        get: operations["MeController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offerings that concern whoever asks. */
        get: operations["OfferingsController_list"];
        put?: never;
        /** Makes an offering as a draft, for an issuer that has an account. */
        post: operations["OfferingsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offering with its terms, its state and the moves that are possible now. */
        get: operations["OfferingsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Replaces the terms by a new version; once a price is approved only what gates need to know (`terms.gates`) changes. */
        patch: operations["OfferingsController_change"];
        trace?: never;
    };
    "/api/v1/offerings/{id}/allocation-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policies, each with its sentence in words. */
        get: operations["PricingController_listPolicies"];
        put?: never;
        /** Records a policy of allocation, or the next version of one of the same name. */
        post: operations["PricingController_recordPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/allocation-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs: the one that follows the approval of a price, those that the desk asked for, what-ifs among them. */
        get: operations["AllocationsController_list"];
        put?: never;
        /** Asks for a run of the engine, which a job makes; the same question is answered by the run that there is. */
        post: operations["AllocationsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An investor's own lines, from the release on, each with why it is what it is. */
        get: operations["AllocationsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/approaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log: who was asked when, with which script, what was answered by whom, when it was cleansed. */
        get: operations["SoundingsController_log"];
        put?: never;
        /** Asks investors whether they will be told of the offering. Says how many were asked. */
        post: operations["SoundingsController_approach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The book now, or with `at` as it stood at a past moment. An issuer without the names reads classes, tiers and countries of fewer than three orders as one, `others`. */
        get: operations["BookController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/cleanse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the seal because the offering is public; the move that makes it public does so too. */
        post: operations["SoundingsController_cleanse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/client-allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's lines, from the release on: those of the orders that it entered for its clients, and no other. */
        get: operations["AllocationsController_ofClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The closings in their order: sums that name nobody. */
        get: operations["ClosingsController_list"];
        put?: never;
        /** Closes on every share of the released list that cleared funds have paid for by the cut-off; the first one takes the minimum. */
        post: operations["ClosingsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/closings/{closing}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a closing by investor; an issuer needs the names. */
        get: operations["ClosingsController_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/comparables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of an input, or the one that the query names. */
        get: operations["MarketDataController_read_3"];
        /** Records figures as the next version of an input, with their source and the day they stand for. */
        put: operations["MarketDataController_record_3"];
        /** Reads a file into a new version: CSV as the body, with source and asOf in the query, or inside JSON. */
        post: operations["MarketDataController_import_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/deal-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deal as a zip file that "greenshoe verify" proves without this server. It holds every order, so the issuer gets it where the desk grants the names, and in a new issue. */
        get: operations["DealPackController_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of the offering, every version of each. */
        get: operations["EvidenceController_listed"];
        put?: never;
        /** Adds a document, or another version of one of its kind. */
        post: operations["EvidenceController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document; that an investor read it is kept. */
        get: operations["EvidenceController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/documents/{document}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a document went out to investors. */
        post: operations["EvidenceController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/documents/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who got or read which version when; an investor sees its own alone. */
        get: operations["EvidenceController_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/escrow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The escrow against its minimum, with the clock: sums that name nobody. */
        get: operations["EscrowController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/escrow/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deposits: an investor's own, those of whom a member has entered an order for, all for the desk, and for the issuer where it has the names. */
        get: operations["EscrowController_list"];
        put?: never;
        /** Records a payment as the escrow bank reports it; a reference that is recorded already answers the deposit that there is. */
        post: operations["EscrowController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/escrow/deposits/{deposit}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank has collected a payment, or it came back unpaid; once for each deposit. */
        post: operations["EscrowController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/escrow/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extends the minimum once, as far as the terms allow; whoever has paid chooses again or is refunded. */
        post: operations["EscrowController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/escrow/re-elections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that an investor chose to stay after the terms of the minimum changed. */
        post: operations["EscrowController_reElect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/escrow/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refunds, by deposit: as CSV the file for the escrow bank; an investor sees its own. */
        get: operations["ClosingsController_refunded"];
        put?: never;
        /** Refunds all that is due at once: a missed minimum, silence after a change, money that came late or is too much. */
        post: operations["ClosingsController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live book, the state and the jobs, as Server-Sent Events.
         * @description Server-Sent Events. The first event says how things stand; each further one says it anew after a change, at most eight times a second, and carries what happened in between. `id` is the version: send the last one you saw as `Last-Event-ID` and you miss nothing and see nothing twice.
         *
         *     For the desk, the issuer and compliance, `data` is a `DealSnapshot` in JSON, whose `facts` are what was recorded since the version `since`; events named `jobs` carry a `DealJobs`. For an investor `data` is an `OwnView`: its own orders that changed, and nothing of others. A comment every 15 seconds says that the line is alive.
         *
         *     At one process a user has at most 20 streams open at once, with all keys and sessions together, and all users 20,000: one more is refused with 429 `too-many-requests` and `Retry-After`. A stream ends when its key or session does.
         */
        get: operations["EventsController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every invited investor with its certificates, good or expired, and its last screening. */
        get: operations["InvestorEvidenceController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exercises of the option, in the order in which they were recorded. */
        get: operations["OverAllotmentController_exercises"];
        put?: never;
        /** Exercises the option by so many shares, today. */
        post: operations["OverAllotmentController_exercise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every gate that stands for the offering, with its inputs and what is missing. */
        get: operations["OfferingsController_readGates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/index-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of an input, or the one that the query names. */
        get: operations["MarketDataController_read_1"];
        /** Records figures as the next version of an input, with their source and the day they stand for. */
        put: operations["MarketDataController_record_1"];
        /** Reads a file into a new version: CSV as the body, with source and asOf in the query, or inside JSON. */
        post: operations["MarketDataController_import_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was invited, and when. */
        get: operations["OfferingsController_invited"];
        put?: never;
        /** Invites investors: for whom is not invited the offering does not exist. Says how many are new. */
        post: operations["OfferingsController_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facts of the deal in the order of their chain. `limit` counts links; a page ends before a link that would bring it beyond 5,000 entries. An issuer whose desk has not granted the names reads those of the deal itself and none of an investor or its order. */
        get: operations["AuditController_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/journal/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the chain of the journal holds, worked out anew. */
        get: operations["AuditController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/market-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of an input, or the one that the query names. */
        get: operations["MarketDataController_read_0"];
        /** Records figures as the next version of an input, with their source and the day they stand for. */
        put: operations["MarketDataController_record_0"];
        /** Reads a file into a new version: CSV as the body, with source and asOf in the query, or inside JSON. */
        post: operations["MarketDataController_import_0"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members and their clients; a member sees itself alone. */
        get: operations["SyndicateController_list"];
        put?: never;
        /** Takes a house into the syndicate, or gives a member more clients. */
        post: operations["SyndicateController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders in the order in which they came, whatever their state; an investor's own alone. */
        get: operations["OrdersController_list"];
        put?: never;
        /** Takes an order: 201 says that it is on disk, and carries its receipt. */
        post: operations["OrdersController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/orders:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes up to 10,000 orders of a file: all or none, or with atomic=false line by line; dryRun=true takes none. */
        post: operations["OrderBatchesController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/over-allotment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger: the short, what closed it line by line, what is left of the option. */
        get: operations["OverAllotmentController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The warnings that compliance has let pass, each with its reason. */
        get: operations["EvidenceController_overridden"];
        put?: never;
        /** Lets a warning pass, with the reason; a hard gate cannot be overridden. */
        post: operations["EvidenceController_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/pot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The totals of the book, without its levels and without anybody's name. */
        get: operations["PotController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/potential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of an input, or the one that the query names. */
        get: operations["MarketDataController_read_4"];
        /** Records figures as the next version of an input, with their source and the day they stand for. */
        put: operations["MarketDataController_record_4"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/price-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a price would be, with inputs, coefficients and choices changed at will; nothing is proposed. */
        post: operations["PricingController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/price-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proposals in the order in which they were made. */
        get: operations["PricingController_listProposals"];
        put?: never;
        /** Proposes a price to the issuer, with all that it rests on; it needs market data with a last close, and a policy. */
        post: operations["PricingController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/pricing-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of an input, or the one that the query names. */
        get: operations["MarketDataController_read_5"];
        /** Records figures as the next version of an input, with their source and the day they stand for. */
        put: operations["MarketDataController_record_5"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The purchases in the market, in the order in which they were recorded. */
        get: operations["OverAllotmentController_purchases"];
        put?: never;
        /** Records a purchase in the market that lowers the short: stabilizing at most at the offer price, or covering. */
        post: operations["OverAllotmentController_purchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/allocations-desk.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of the newest run that counts, with all that the desk knows of each line. */
        get: operations["ReportsController_deskAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/allocations-investor.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An investor's own lines of the released list, with how each came about. */
        get: operations["ReportsController_ownAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/allocations-issuer.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as the issuer has it: names only where it has them, no tiers, no identifiers, no notes. */
        get: operations["ReportsController_issuerAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/allocations-member.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's lines of the released list, those of its own clients, with how each came about. */
        get: operations["ReportsController_clientAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/book-status.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The book as it stands: demand at each price, cover, break-downs. It names nobody. */
        get: operations["ReportsController_bookStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/gate-report.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every gate that stands for the offering: result, rule, citation, what is missing, what was overridden. */
        get: operations["ReportsController_gateReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/order-blotter.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every order as it was recorded; a member gets its clients' orders, an investor its own. */
        get: operations["ReportsController_orderBlotter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/pricing-memo.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pricing committee's memo of the approved proposal, or of the newest: as PDF two pages, otherwise its tables. */
        get: operations["ReportsController_pricingMemo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/reports/stabilization.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of over-allotment: the short, purchases and exercises line by line. */
        get: operations["ReportsController_stabilization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of an input, or the one that the query names. */
        get: operations["MarketDataController_read_2"];
        /** Records figures as the next version of an input, with their source and the day they stand for. */
        put: operations["MarketDataController_record_2"];
        /** Reads a file into a new version: CSV as the body, with source and asOf in the query, or inside JSON. */
        post: operations["MarketDataController_import_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/same-interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Investors whose live orders came through more than one house: perhaps the same interest twice. */
        get: operations["PotController_sameInterest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/scrubs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders that the desk does not count on, with why: the book shows its demand with and without them. */
        get: operations["ScrubsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a draft under seal: until it is cleansed, no investor is told of it that has not consented. */
        post: operations["SoundingsController_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the terms, and what is otherwise in it than in the version before or in the one that is named. */
        get: operations["OfferingsController_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offerings/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one move of the lifecycle, with its evidence; one that is not possible is refused with those that are. */
        post: operations["BookController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the set-up of an authenticator app; shows the secret, also as the address that apps scan. */
        post: operations["OneTimeCodesController_begin"];
        /** Takes the authenticator app away. */
        delete: operations["OneTimeCodesController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-codes/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The set-up counts once a code of it is shown; a sign-in that waited for it is then complete. */
        post: operations["OneTimeCodesController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order as it stands. */
        get: operations["OrdersController_find"];
        /** Replaces what an order asks for by a new version; it keeps its place in time only where it asks for fewer shares. */
        put: operations["OrdersController_amend"];
        post?: never;
        /** Withdraws an order; its versions stay. */
        delete: operations["OrdersController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every gate said of each version when it was taken. */
        get: operations["OrderGatesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/scrub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Takes an order out of the demand that the desk counts on; what its investor asked for, and gets, stays as it is. */
        put: operations["ScrubsController_scrub"];
        post?: never;
        /** Counts on an order again; answers with what is lifted. */
        delete: operations["ScrubsController_restore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of an order with its receipt, which proves that exactly this version was in the book. */
        get: operations["OrdersController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/{id}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of a party, without their secrets. */
        get: operations["ApiKeysController_list"];
        put?: never;
        /** Issues a key. The answer shows it, once: a repeated request is told everything but the key. */
        post: operations["ApiKeysController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The passkeys of whoever asks. */
        get: operations["PasskeysController_list"];
        put?: never;
        /** Registers a passkey; a sign-in that waited for a second factor to be added is then complete. */
        post: operations["PasskeysController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a passkey away. */
        delete: operations["PasskeysController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The options for navigator.credentials.create. */
        post: operations["PasskeysController_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/signing-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The options for navigator.credentials.get that sign a proposal: its hash is the challenge. */
        get: operations["PasskeysController_signingOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal with its document. */
        get: operations["PricingController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer approves the proposal that it saw, by its hash; a job then allocates under the policy. */
        post: operations["PricingController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}/counter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer asks for another price instead, in words. */
        post: operations["PricingController_counter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}/memo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pricing committee's memo as data. */
        get: operations["MemosController_memo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}/memo.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pricing committee's memo as a PDF of two pages. */
        get: operations["MemosController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The issuer rejects the proposal, in words. */
        post: operations["PricingController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The desk takes its proposal back. */
        post: operations["PricingController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sanctions-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sanctions lists that were imported, the one in use among them. */
        get: operations["ScreeningController_imported"];
        put?: never;
        /** Puts a sanctions list in force (sdn.csv, alt.csv, add.csv, sdn_comments.csv) and screens everybody anew. */
        post: operations["ScreeningController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The investors whom a match with the sanctions list stops. */
        get: operations["ScreeningController_stopped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of this browser's sign-in; a fresh challenge when it waits for a passkey. */
        get: operations["SessionController_show"];
        put?: never;
        /** Signs in by e-mail address and password. Takes no Idempotency-Key: each sign-in is a session of its own. */
        post: operations["SessionController_signIn"];
        /** Signs out. */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password that an invitation asks for, and goes on to the second factor. */
        post: operations["AcceptInvitationController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends a browser to the OpenID Connect provider to sign in. */
        get: operations["OpenIdController_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back to; a good sign-in goes on to the desk with a session. */
        get: operations["OpenIdController_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to link the signed-in user with an account at the provider: send the browser to `location`. */
        post: operations["OpenIdController_link"];
        /** Removes the link of the signed-in user. */
        delete: operations["OpenIdController_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Completes a sign-in that waits for its second factor. */
        post: operations["SessionController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people can sign in here, beside e-mail address and password. */
        get: operations["OpenIdController_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users. */
        get: operations["UserAccountsController_list"];
        put?: never;
        /** Adds a user. The answer shows the invitation, once: give it to the person by a safe way. */
        post: operations["UserAccountsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user. */
        get: operations["UserAccountsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** A new role and a disabled account act at once. */
        patch: operations["UserAccountsController_change"];
        trace?: never;
    };
    "/api/v1/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites somebody again who has lost the password or the second factors. */
        post: operations["UserAccountsController_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhooks of the party. */
        get: operations["WebhooksController_list"];
        put?: never;
        /** Sets up a webhook. The answer shows its secret, once. */
        post: operations["WebhooksController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a webhook. */
        delete: operations["WebhooksController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages, the newest first, with every attempt to deliver them. */
        get: operations["WebhooksController_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/messages/{message}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again. */
        post: operations["WebhooksController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message of kind `ping`. */
        post: operations["WebhooksController_ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a webhook a new secret, which the answer shows once. */
        post: operations["WebhooksController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live says that the process answers. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready says which part is not: the database, without which nothing can be asked, or jobs, which then wait. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Prometheus reads: for whoever has METRICS_TOKEN (`Authorization: Bearer ...`) when it is set, else for this machine alone. */
        get: operations["MetricsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptBody: {
            /**
             * @description a text of 1 to 64 characters
             * @example text
             */
            invitation: string;
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            password: string;
        };
        AgainBody: {
            withoutSecondFactors?: boolean;
        };
        AnswerBody: {
            /**
             * @description `consent`: it will be told of the offering, and is held to the undertaking; `decline`: it will not be told
             * @enum {string}
             */
            answer: "consent" | "decline";
            /**
             * @description who spoke for the investor; needed from the desk, which notes an answer by telephone
             * @example text
             */
            person?: string;
            /**
             * @description the hash of the undertaking that was read; needed to consent
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            undertakingHash?: string;
        };
        ApiKeyBody: {
            /**
             * @description when the key ends; a year from now unless given
             * @example 2004-05-04T17:15:00-04:00
             */
            expiresAt?: string;
            /**
             * @description what the key is for
             * @example text
             */
            label: string;
            perMinute?: number;
            scope?: ("read-self" | "manage-users" | "manage-own-keys" | "read-investors" | "write-investors" | "record-certificates" | "attest" | "read-certificates" | "import-sanctions" | "read-screenings" | "clear-screening" | "create-offering" | "read-offering" | "read-events" | "write-syndicate" | "read-syndicate" | "change-offering" | "move-offering" | "read-gates" | "override-gate" | "write-documents" | "read-documents" | "read-deliveries" | "read-order-gates" | "read-terms" | "invite" | "read-invitations" | "sound" | "read-soundings" | "read-own-approaches" | "answer-approach" | "submit-order" | "submit-order-files" | "read-orders" | "change-order" | "scrub-order" | "read-scrubs" | "read-book" | "read-pot" | "read-same-interest" | "write-inputs" | "read-inputs" | "preview-price" | "propose-price" | "read-proposals" | "decide-price" | "withdraw-proposal" | "write-policy" | "read-policies" | "run-allocation" | "read-allocation" | "read-desk-edition" | "approve-allocation" | "release-allocation" | "read-own-allocations" | "read-client-allocations" | "exercise-option" | "record-purchase" | "read-over-allotment" | "record-deposit" | "extend-minimum" | "make-closing" | "refund-deposits" | "read-escrow" | "read-deposits" | "read-journal" | "read-deal-pack" | "read-audit" | "read-personal-data" | "erase-personal-data" | "read-sign-ins" | "manage-webhooks" | "read-inbox")[];
            /**
             * @description an identifier that the server gave
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            user?: string;
        };
        ApiKeyChangeBody: {
            /**
             * @description a text of 1 to 100 characters
             * @example text
             */
            label?: string;
            perMinute?: number;
        };
        ApiKeyView: {
            createdAt: string;
            expiresAt: null | string;
            id: string;
            label: string;
            lastUsedAt: null | string;
            party: string;
            perMinute: number | null;
            revokedAt: null | string;
            scope: ("answer-approach" | "approve-allocation" | "attest" | "change-offering" | "change-order" | "clear-screening" | "create-offering" | "decide-price" | "erase-personal-data" | "exercise-option" | "extend-minimum" | "import-sanctions" | "invite" | "make-closing" | "manage-own-keys" | "manage-users" | "manage-webhooks" | "move-offering" | "override-gate" | "preview-price" | "propose-price" | "read-allocation" | "read-audit" | "read-book" | "read-certificates" | "read-client-allocations" | "read-deal-pack" | "read-deliveries" | "read-deposits" | "read-desk-edition" | "read-documents" | "read-escrow" | "read-events" | "read-gates" | "read-inbox" | "read-inputs" | "read-investors" | "read-invitations" | "read-journal" | "read-offering" | "read-order-gates" | "read-orders" | "read-over-allotment" | "read-own-allocations" | "read-own-approaches" | "read-personal-data" | "read-policies" | "read-pot" | "read-proposals" | "read-same-interest" | "read-screenings" | "read-scrubs" | "read-self" | "read-sign-ins" | "read-soundings" | "read-syndicate" | "read-terms" | "record-certificates" | "record-deposit" | "record-purchase" | "refund-deposits" | "release-allocation" | "run-allocation" | "scrub-order" | "sound" | "submit-order" | "submit-order-files" | "withdraw-proposal" | "write-documents" | "write-inputs" | "write-investors" | "write-policy" | "write-syndicate")[] | null;
            user: string;
            userName: string;
        };
        ApproachBody: {
            investors: string[];
            /**
             * @description until when it may be answered, at most 30 days ahead
             * @example 2004-05-04T17:15:00-04:00
             */
            lapsesAt: string;
            /**
             * @description what is said before consent: sector and size, never the name of the issuer or its ticker
             * @example text
             */
            script: string;
        };
        /** @enum {string} */
        ApproachState: "asked" | "consented" | "declined" | "lapsed";
        ApproachView: {
            answeredAt: null | string;
            askedAt: string;
            /** @description When the investor is free of its undertaking. */
            cleansedAt: null | string;
            id: string;
            lapsesAt: string;
            /** @description The offering, after consent; null before. */
            offering: null | string;
            script: string;
            /** @description `lapsed`: not answered in time, or before the seal ended. */
            state: components["schemas"]["ApproachState"];
            undertaking: string;
            undertakingHash: string;
        };
        ApproveBody: {
            /**
             * @description the proposalHash as it was read: 64 hex digits
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            proposalHash: string;
            signature?: components["schemas"]["SignatureBody"];
        };
        ApproveRunBody: {
            /**
             * @description the resultHash of the run that is approved, as it was read: 64 hex digits
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            resultHash: string;
        };
        Assertion: {
            authenticatorAttachment?: string;
            clientExtensionResults: Record<string, unknown>;
            id: string;
            rawId: string;
            response: components["schemas"]["AssertionResponse"];
            /** @enum {string} */
            type: "public-key";
        };
        AssertionResponse: {
            authenticatorData: string;
            clientDataJSON: string;
            signature: string;
            userHandle?: string;
        };
        AttemptView: {
            at: string;
            error: null | string;
            /** Format: int64 */
            number: number;
            status: number | null;
            /** Format: int64 */
            tookMs: number;
        };
        Attestation: {
            authenticatorAttachment?: string;
            clientExtensionResults: Record<string, unknown>;
            id: string;
            rawId: string;
            response: components["schemas"]["AttestationResponse"];
            /** @enum {string} */
            type: "public-key";
        };
        AttestationBody: {
            /**
             * @description SHA-256 of the paper that was signed; of the canonical statement itself when left out
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            documentHash?: string;
            /**
             * @description from this time on it counts no more; at most 12 months ahead
             * @example 2004-05-04T17:15:00-04:00
             */
            expiresAt: string;
            facts: Record<string, unknown>;
            /**
             * @description the one offering it is for; every one when left out
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            offering?: string;
            /** @enum {string} */
            type: "rule-105" | "restricted-person" | "spinning";
        };
        /** @enum {string} */
        AttestationFormat: "android-key" | "android-safetynet" | "apple" | "fido-u2f" | "none" | "packed" | "tpm";
        AttestationResponse: {
            attestationObject: string;
            authenticatorData?: string;
            clientDataJSON: string;
            publicKey?: string;
            publicKeyAlgorithm?: number;
            transports?: string[];
        };
        BatchView: {
            dryRun: boolean;
            /** Format: int64 */
            lines: number;
            /** Format: int64 */
            refused: number;
            results: components["schemas"]["LineResult"][];
            /** Format: int64 */
            taken: number;
            /** @description Only of a file that came before, under whatever key: when it was taken. Nothing is taken again: what stands here is what was taken then, or with dryRun what would be said of its lines. */
            takenBefore?: string;
            /**
             * Format: int64
             * @description Lines of a file that was exported whose orders stand as they say.
             */
            unchanged: number;
        };
        BookView: {
            asOf: string;
            /** @description The price at which the break-downs count: the clearing price with over-allotment, else the lowest level. */
            at: null | string;
            /** @description As `byClass`. */
            byChannel: components["schemas"]["BreakDown"][];
            /** @description An issuer without the names reads parts of fewer than three orders together, as `others`. */
            byClass: components["schemas"]["BreakDown"][];
            /** @description As `byClass`. */
            byCountry: components["schemas"]["BreakDown"][];
            /** @description As `byClass`. */
            byMember: components["schemas"]["HouseBreakDown"][];
            /** @description As `byClass`. */
            byTier: components["schemas"]["BreakDown"][];
            clearingPrice: null | string;
            clearingPriceWithOverAllotment: null | string;
            conditionalOffers: components["schemas"]["BreakDown"];
            cover: string;
            /** Format: int64 */
            demand: number;
            indications: components["schemas"]["BreakDown"];
            levels: components["schemas"]["Level"][];
            offering: string;
            /** Format: int64 */
            orders: number;
            /** Format: int64 */
            overAllotment: number;
            /** @description The demand that the desk counts on: the gross demand without the orders that it has scrubbed. */
            scrubbed: components["schemas"]["ScrubbedDemand"];
            /** Format: int64 */
            shares: number;
        };
        BreakDown: {
            name: string;
            /** Format: int64 */
            orders: number;
            /** Format: int64 */
            shares: number;
        };
        CertificateBody: {
            /**
             * @description SHA-256 of the document that proves it, 64 hex digits
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            documentHash: string;
            /**
             * @description from this time on it counts no more
             * @example 2004-05-04T17:15:00-04:00
             */
            expiresAt?: string;
            facts?: Record<string, unknown>;
            /**
             * @description a text of 1 to 500 characters
             * @example text
             */
            note?: string;
            /**
             * @description the one offering it is for; every one when left out
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            offering?: string;
            /**
             * @description `accredited`: an accredited investor (Rule 501); `accredited-verification`: that was verified (Rule 506(c)); `sophisticated-investor`: sophisticated, though not accredited (Rule 506(b)); `qib`: a qualified institutional buyer (Rule 144A); `non-us`: outside the United States (Regulation S); `restricted-person`: no restricted person (FINRA 5130); `spinning`: no executive who is favoured for business (FINRA 5131); `rule-105`: no short sale before pricing (Regulation M 105); `penny-stock-papers`: has the penny stock papers (Rules 15g-2 to 15g-9); `ownership`: what it owns already, and its ownership blocker
             * @enum {string}
             */
            type: "accredited" | "accredited-verification" | "sophisticated-investor" | "qib" | "non-us" | "restricted-person" | "spinning" | "rule-105" | "penny-stock-papers" | "ownership";
        };
        CertificateChangeBody: {
            /**
             * @description from this time on it counts no more
             * @example 2004-05-04T17:15:00-04:00
             */
            expiresAt: string;
            /**
             * @description why the expiry changes
             * @example text
             */
            note: string;
        };
        CertificateView: {
            documentHash: string;
            expiresAt: null | string;
            facts: null | {
                [key: string]: unknown;
            };
            /** @description The gate that reads it. */
            gate: string;
            id: string;
            investor: string;
            note: null | string;
            offering: null | string;
            recordedAt: string;
            recordedBy: null | string;
            recordedRole: string;
            /** @description SHA-256 of an attestation's canonical statement; null for other evidence. */
            statementHash: null | string;
            /** @enum {string} */
            type: "accredited" | "accredited-verification" | "non-us" | "ownership" | "penny-stock-papers" | "qib" | "restricted-person" | "rule-105" | "sophisticated-investor" | "spinning";
            valid: boolean;
            /** Format: int64 */
            version: number;
        };
        ChangeTermsBody: {
            terms: components["schemas"]["OfferingTermsBody"];
        };
        ChoicesBody: {
            /**
             * Format: price
             * @description the price to propose; the model's own where none is given
             * @example 0.37
             */
            price?: string;
            /**
             * @description choices of the pricing policy, over those in the terms
             * @example {
             *       "reference": {
             *         "vwap": 5
             *       },
             *       "weights": {
             *         "market": "0.6",
             *         "comparables": "0.1",
             *         "book": "0.3"
             *       },
             *       "maximumDiscountPercent": "30",
             *       "allowPremium": false,
             *       "percentPerScore": "1",
             *       "unknownPartPercent": "40",
             *       "staleSessions": 3,
             *       "seed": "rush-2004",
             *       "runs": 1000,
             *       "tolerances": {
             *         "lastClosePercent": "2",
             *         "demandAtPricePercent": "5",
             *         "terms": []
             *       }
             *     }
             */
            pricing?: Record<string, unknown>;
        };
        CleanseBody: {
            /**
             * @description what made the offering public, such as the press release with its time
             * @example text
             */
            reason: string;
        };
        ClearanceBody: {
            /**
             * @description SHA-256 of the document that shows it
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            documentHash?: string;
            /**
             * @description why the investor is not the listed party
             * @example text
             */
            reason: string;
        };
        ClearanceView: {
            clearedAt: string;
            clearedBy: string;
            documentHash: null | string;
            reason: string;
        };
        ClosingBody: {
            /**
             * @description the day of the bring-down call, since the cut-off, YYYY-MM-DD
             * @example 2004-07-20
             */
            bringDownOn: string;
            /**
             * @description the day of the officers' certificates, at most 30 days ago, YYYY-MM-DD
             * @example 2004-07-20
             */
            certificatesOn: string;
            /**
             * @description money that cleared by this day closes, YYYY-MM-DD
             * @example 2004-07-20
             */
            cutOffOn: string;
        };
        ClosingLineView: {
            amount: string;
            investor: string;
            legalName?: string;
            /** Format: int64 */
            shares: number;
        };
        ClosingView: {
            /** @description shares x price, drawn from the escrow. */
            amount: string;
            bringDownOn: string;
            certificatesOn: string;
            closedAt: string;
            commission: string;
            cutOffOn: string;
            id: string;
            /** @description What the issuer receives: amount less commission. */
            net: string;
            /** Format: int64 */
            number: number;
            offering: string;
            price: string;
            run: string;
            /** Format: int64 */
            shares: number;
        };
        CodeBody: {
            code: string;
        };
        CounterBody: {
            /**
             * Format: price
             * @description a decimal string with at most 6 decimals, above zero
             * @example 0.37
             */
            price: string;
            /**
             * @description a text of 1 to 4000 characters
             * @example text
             */
            words: string;
        };
        CreateOfferingBody: {
            /**
             * @description the party of the issuer
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            issuerParty: string;
            terms: components["schemas"]["OfferingTermsBody"];
        };
        DealFact: {
            at: string;
            kind: string;
            /** Format: int64 */
            version: number;
        };
        DealJobs: {
            items: {
                aggregate: string;
                /** Format: int64 */
                attempts: number;
                changedAt: string;
                job: string;
                kind: string;
                /** @enum {string} */
                state: "done" | "failed" | "running" | "waiting";
            }[];
        };
        DealSnapshot: {
            book: components["schemas"]["BookView"];
            /** @description What was recorded after `since` up to `version`; orders and refusals apart, and for an issuer without the names what concerns the deal itself. */
            facts: components["schemas"]["DealFact"][];
            offering: components["schemas"]["OfferingView"];
            /** @description The version that the listener has seen, from which `facts` tell; null where it has seen none. */
            since: number | null;
            /** Format: int64 */
            version: number;
        };
        DeliveryBody: {
            /**
             * @description when it reached them; now when left out
             * @example 2004-05-04T17:15:00-04:00
             */
            deliveredAt?: string;
            investors: string[];
        };
        DeliveryView: {
            deliveredAt: string;
            document: string;
            /**
             * @description Sent by the desk, or read by the investor itself.
             * @enum {string}
             */
            how: "read" | "sent";
            investor: string;
            /** @enum {string} */
            kind: "final-prospectus" | "information-statement" | "legend" | "offering-memorandum" | "preliminary-prospectus" | "risk-disclosure" | "subscription-agreement";
            /** Format: int64 */
            version: number;
        };
        DepositBody: {
            /**
             * Format: price
             * @description what was paid, an amount above zero as a decimal string
             * @example 0.37
             */
            amount: string;
            disclosed: boolean;
            /**
             * @description the investor that paid
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            investor: string;
            /**
             * @description when it reached the escrow: by noon of the next business day in New York
             * @example 2004-05-04T17:15:00-04:00
             */
            passedOnAt: string;
            /**
             * @description `independent`: somebody who buys for itself; `affiliate`: an affiliate of the issuer or of the broker; `not-bona-fide`: bought so that the minimum is reached
             * @enum {string}
             */
            purchaser: "independent" | "affiliate" | "not-bona-fide";
            /**
             * @description when the broker, or the bank itself, received it: it was paid on the terms of that moment
             * @example 2004-05-04T17:15:00-04:00
             */
            receivedAt: string;
            /**
             * @description what the escrow bank calls the payment; the same reference is recorded once
             * @example text
             */
            reference: string;
        };
        DepositOutcomeBody: {
            /**
             * @description the day in New York on which it did, not before the one on which it was received, YYYY-MM-DD
             * @example 2004-07-20
             */
            on: string;
            /**
             * @description `cleared`: the bank has collected the money: from this day it counts; `returned`: it came back unpaid
             * @enum {string}
             */
            outcome: "cleared" | "returned";
        };
        DepositView: {
            amount: string;
            disclosed: boolean;
            id: string;
            investor: string;
            /** @description Absent where the reader has no name of the investor. */
            legalName?: string;
            offering: string;
            passedOnAt: string;
            /** @description Whether it reached the escrow by noon of the next business day (Rule 15c2-4); otherwise it must go back. */
            passedOnInTime: boolean;
            /** @description Whose money it is: that of an `affiliate` of issuer or broker, or bought `not-bona-fide`, to reach the minimum. */
            purchaser: components["schemas"]["Purchaser"];
            receivedAt: string;
            recordedAt: string;
            reference: string;
            refunded: string;
            released: string;
            /** @enum {string} */
            state: "cleared" | "pledged" | "returned";
            /** @description The day in New York on which it cleared or came back. */
            stateOn: null | string;
        };
        DocumentBody: {
            /**
             * @description its text or the address where it is kept
             * @example text
             */
            content?: string;
            /**
             * @description SHA-256 of the document, 64 hex digits
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            documentHash: string;
            /**
             * @description `preliminary-prospectus`: the prospectus before pricing; `final-prospectus`: the prospectus with the price; `information-statement`: what Rule 502(b) wants told in an exempt deal; `offering-memorandum`: the paper of an exempt deal; `subscription-agreement`: what a buyer signs; `risk-disclosure`: the penny stock risk document; `legend`: a legend on the shares or the papers
             * @enum {string}
             */
            kind: "preliminary-prospectus" | "final-prospectus" | "information-statement" | "offering-memorandum" | "subscription-agreement" | "risk-disclosure" | "legend";
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            title: string;
        };
        DocumentView: {
            content: null | string;
            documentHash: string;
            id: string;
            /** @enum {string} */
            kind: "final-prospectus" | "information-statement" | "legend" | "offering-memorandum" | "preliminary-prospectus" | "risk-disclosure" | "subscription-agreement";
            recordedAt: string;
            title: string;
            /** Format: int64 */
            version: number;
        };
        Draws: {
            /** Format: int64 */
            runs: number;
            seed: string;
            tick: string;
        };
        Enrolment: {
            secret: string;
            uri: string;
        };
        ErasureBody: {
            /**
             * @description a text of 1 to 1000 characters
             * @example text
             */
            reason: string;
        };
        ErasureView: {
            at: string;
            erased: ("evidence" | "identity" | "screenings" | "sign-in")[];
            id: string;
            investor: string;
            kept: {
                citation: string;
                /** @enum {string} */
                group: "evidence" | "identity" | "screenings" | "sign-in";
                rule: string;
                until: string;
            }[];
        };
        /** @enum {string} */
        EscrowPhase: "closed" | "missed" | "reached" | "waiting" | "withdrawn";
        EscrowTermsBody: {
            /**
             * @description the bank that holds the money
             * @example text
             */
            bank: string;
            /** @description how many days the offering document lets the minimum be extended; none if absent */
            extensionDays?: number;
            /**
             * @description the last day in New York on which cleared money may reach the minimum, YYYY-MM-DD
             * @example 2004-07-20
             */
            minBy: string;
        };
        EscrowView: {
            /** @description Shares of the released list; null before its release. */
            allottedShares: number | null;
            bank: string;
            cleared: string;
            /** Format: int64 */
            closedShares: number;
            /** @description What counts toward the minimum: cleared in time, bona fide, of who stands by the terms. */
            counted: string;
            /**
             * Format: int64
             * @description Days from today to the last day in New York; 0 on the last day and after it.
             */
            daysLeft: number;
            /** @description The last day on which money may reach the minimum. */
            endsOn: string;
            extendedTo: null | string;
            held: string;
            minBy: string;
            /** @description The minimum in money; null before there is a price. */
            minimum: null | string;
            /** Format: int64 */
            minimumShares: number;
            /** @description The last day of a minimum that was missed, once that was noted; null while it is not missed. */
            missedOn: null | string;
            offering: string;
            /** @description `waiting` for the minimum while the clock runs; `reached`: escrow may break; `missed`: everything goes back; `closed`: shares have closed, and more may; `withdrawn`: the offering ended before a closing. */
            phase: components["schemas"]["EscrowPhase"];
            pledged: string;
            /** @description The price of a share; null before it is stated. */
            price: null | string;
            refunded: string;
            refundsDue: string;
            released: string;
            returned: string;
        };
        EvidenceBody: {
            /**
             * @description a time in ISO 8601 with its offset
             * @example 2004-05-04T17:15:00-04:00
             */
            effectiveAt?: string;
            /**
             * @description a time in ISO 8601 with its offset
             * @example 2004-05-04T17:15:00-04:00
             */
            filedAt?: string;
            /**
             * @description a text of 1 to 1000 characters
             * @example text
             */
            reason?: string;
            /**
             * @description a text of 1 to 32 characters
             * @example text
             */
            registrationNumber?: string;
        };
        EvidenceView: {
            documentHash: string;
            id: string;
            investor: string;
            /** @description Null where it is for every offering. */
            offering: null | string;
            statementHash: null | string;
            /** @enum {string} */
            type: "accredited" | "accredited-verification" | "non-us" | "ownership" | "penny-stock-papers" | "qib" | "restricted-person" | "rule-105" | "sophisticated-investor" | "spinning";
            versions: {
                at: string;
                expiresAt: null | string;
                role: string;
                user: string;
                /** Format: int64 */
                version: number;
            }[];
        };
        ExerciseBody: {
            /**
             * Format: int64
             * @description the shares of the option that are exercised
             * @example 250000
             */
            shares: number;
        };
        ExerciseView: {
            id: string;
            offering: string;
            on: string;
            recordedAt: string;
            /** Format: int64 */
            shares: number;
        };
        ExtensionBody: {
            /**
             * @description the last day of the extended minimum, YYYY-MM-DD
             * @example 2004-07-20
             */
            until: string;
        };
        ExtensionView: {
            answerBy: string;
            offering: string;
            until: string;
        };
        /** @enum {string} */
        Factor: "one-time-code" | "passkey";
        FieldChange: {
            after: unknown;
            before: unknown;
            path: string;
        };
        Flag: {
            code: string;
            message: string;
            /** @enum {string} */
            section?: "book" | "comparables" | "market-conditions" | "potential" | "price-and-volume" | "results";
        };
        GateAnswer: {
            citation: string;
            effectiveFrom: null | string;
            effectiveTo: null | string;
            gate: string;
            missing: string[];
            result: components["schemas"]["GateResult"];
            rule: string;
            why: string;
        };
        GateOverrideBody: {
            /**
             * @description from this time on it counts no more
             * @example 2004-05-04T17:15:00-04:00
             */
            expiresAt?: string;
            gate: string;
            /**
             * @description the one investor it is for; all when left out
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            investor?: string;
            /**
             * @description why the warning may pass
             * @example text
             */
            reason: string;
        };
        GateOverrideView: {
            citation: string;
            expiresAt: null | string;
            gate: string;
            id: string;
            /** @description The one investor it is for; null for all. */
            investor: null | string;
            reason: string;
            recordedAt: string;
            recordedBy: string;
            /** @description What the gate said when it was overridden. */
            result: string;
            rule: string;
        };
        /** @enum {string} */
        GateResult: "fail" | "not-applicable" | "pass" | "unknown" | "warn";
        GateView: {
            citation: string;
            effectiveFrom: null | string;
            effectiveTo: null | string;
            gate: string;
            inputs: {
                [key: string]: unknown;
            };
            missing: string[];
            /** @description The last override for the whole offering that still counts. */
            override: components["schemas"]["GateOverrideView"] | null;
            points: string[];
            result: components["schemas"]["GateResult"];
            rule: string;
            severity: string;
            why: string;
        };
        GridRow: {
            base: components["schemas"]["ProceedsView"];
            cover: null | string;
            coverWithOverAllotment: null | string;
            demand: number | null;
            dilutionPercent: null | string;
            discountToClosePercent: null | string;
            discountToMinimumPricePercent: null | string;
            discountToVwapPercent: null | string;
            gates: {
                [key: string]: string;
            };
            isProposal: boolean;
            price: string;
            withOverAllotment: components["schemas"]["ProceedsView"];
        };
        GroundDocument: {
            /** Format: int64 */
            demandAtPrice: number;
            lastClose: string;
            terms: {
                [key: string]: string;
            };
        };
        Health: {
            database: boolean;
            /** @description Whether due work finds a worker; null where the database cannot say. */
            jobs: boolean | null;
            oldestWorkSeconds: number | null;
            /** @description Whether requests can be answered, orders taken: without the database none can. */
            ready: boolean;
            /**
             * @description `degraded` takes orders all the same: work waits until a worker, or the queue's server, is there again.
             * @enum {string}
             */
            state: "away" | "degraded" | "ready";
        };
        HeldCertificate: {
            /** @description Whether the gates of this offering read it: the newest of its kind that is good, where none was ended since. */
            counts: boolean;
            /** @description ISO 8601 in UTC; null where it does not expire. */
            expiresAt: null | string;
            gate: string;
            id: string;
            /** @enum {string} */
            type: "accredited" | "accredited-verification" | "non-us" | "ownership" | "penny-stock-papers" | "qib" | "restricted-person" | "rule-105" | "sophisticated-investor" | "spinning";
            valid: boolean;
        };
        HouseBreakDown: {
            member: null | string;
            name: string;
            /** Format: int64 */
            orders: number;
            /** Format: int64 */
            shares: number;
        };
        InputFileBody: {
            /**
             * @description the day as of which the file is read, YYYY-MM-DD
             * @example 2004-07-20
             */
            asOf: string;
            /**
             * @description the file itself: CSV, or the JSON of filed company facts
             * @example text
             */
            content: string;
            /**
             * @description where the file comes from
             * @example text
             */
            source: string;
            /**
             * @description prices as traded = prices in the file x this, such as 5 or 1/840
             * @example text
             */
            splitFactor?: string;
            synthetic?: boolean;
        };
        InvestorBody: {
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            address?: string;
            aliases?: string[];
            /** @description its class, such as institutional, mutual-fund or retail */
            category: string;
            /**
             * @description a text of 1 to 100 characters
             * @example text
             */
            city?: string;
            /** @description its country in two capital letters, such as US */
            country: string;
            /** @enum {string} */
            kind?: "individual" | "entity";
            /**
             * @description its legal name, of 1 to 200 characters
             * @example text
             */
            legalName: string;
            /** @description its legal entity identifier, of 20 characters */
            lei?: string;
            owners?: components["schemas"]["OwnerBody"][];
            /** @description of an investor in the US its state in two capital letters */
            state?: string;
            /** @description the desk's own ranking, from 1; the investor does not see it */
            tier?: number;
        };
        InvestorEvidenceView: {
            certificates: components["schemas"]["HeldCertificate"][];
            country: string;
            investor: string;
            legalName: string;
            /** @description Null where the investor was never screened. */
            screening: components["schemas"]["Screened"] | null;
            state: null | string;
        };
        InvestorFileView: {
            /** Format: int64 */
            added: number;
            /** Format: int64 */
            changed: number;
            dryRun: boolean;
            /** Format: int64 */
            lines: number;
            /** Format: int64 */
            refused: number;
            results: components["schemas"]["InvestorLineResult"][];
            /** Format: int64 */
            unchanged: number;
        };
        InvestorLineResult: {
            code?: string;
            detail?: string;
            investor?: string;
            /**
             * Format: int64
             * @description Of a file its line there, with the header as one; of a list in JSON its place from 1.
             */
            line: number;
            /** @enum {string} */
            outcome: "added" | "changed" | "refused" | "unchanged";
            path?: string;
        };
        InvestorView: {
            address: null | string;
            aliases: string[];
            category: string;
            city: null | string;
            country: string;
            createdAt: string;
            id: string;
            kind: null | ("entity" | "individual");
            legalName: string;
            lei: null | string;
            owners: components["schemas"]["Owner"][];
            state: null | string;
            tier: number | null;
        };
        InvitationView: {
            investor: string;
            invitedAt: string;
            legalName: string;
        };
        InviteBody: {
            investors: string[];
        };
        IssuerBody: {
            /**
             * @description a text of 1 to 100 characters
             * @example text
             */
            market?: string;
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            name: string;
            /**
             * @description a text of 1 to 16 characters
             * @example text
             */
            symbol?: string;
        };
        JournalEntryView: {
            actor: {
                party: string;
                role: string;
                user: string;
            };
            at: string;
            hash: string;
            id: string;
            kind: string;
            /** Format: int64 */
            link: number;
            offering: string;
            payload: {
                [key: string]: unknown;
            };
            /** Format: int64 */
            position: number;
        };
        JournalPage: {
            items: components["schemas"]["JournalEntryView"][];
            next: null | string;
        };
        JudgedVersion: {
            outcomes: components["schemas"]["OrderOutcome"][];
            /** Format: int64 */
            version: number;
        };
        KeptProposal: {
            /** @description The ground as it is kept in a proposal and hashed with it. */
            ground: components["schemas"]["GroundDocument"];
            inputs: components["schemas"]["UsedInput"][];
            policy: {
                id: string;
                name: string;
                sentence: string;
                /** Format: int64 */
                version: number;
            };
            price: string;
            /** @description The proposal as it is printed, stored and approved. Prices are decimal strings, percentages too. */
            pricing: components["schemas"]["ProposalDocument"];
            rationale: string;
        };
        Level: {
            cover: string;
            coverWithOverAllotment: string;
            /** Format: int64 */
            cumulative: number;
            /** Format: int64 */
            market: number;
            /** Format: int64 */
            orders: number;
            price: string;
            /** Format: int64 */
            shares: number;
        };
        LineResult: {
            citation?: string;
            code?: string;
            detail?: string;
            /** @description Of a gate that stops the line. */
            gate?: string;
            /**
             * Format: int64
             * @description Of a file its line there, with the header as one; of a list in JSON its place from 1.
             */
            line: number;
            missing?: string[];
            order?: string;
            path?: string;
            remedy?: string;
            rule?: string;
            /** Format: int64 */
            version?: number;
        };
        LineStep: {
            /** @description Whether it stood at its limit. */
            capped: boolean;
            /**
             * Format: int64
             * @description The whole lots of the quota; with `remainderLot` they make `shares`.
             */
            floored: number;
            method: string;
            /** @description Its part before rounding, floored to 6 decimals; null where the method has none. */
            quota: null | string;
            /** @enum {string} */
            reason?: "anchor-commitment" | "concentration" | "correction" | "eligibility" | "issuer-request" | "long-term-holder" | "settlement-risk";
            /** Format: int64 */
            remainderLot: number;
            /** Format: int64 */
            shares: number;
            tranche: string;
            /**
             * Format: int64
             * @description What the order still wanted.
             */
            wanted: number;
        };
        LineView: {
            /** @description What the run that is compared with gives the order, and how much more this one does; null where it is not in it. */
            against?: null | {
                /** Format: int64 */
                more: number;
                /** Format: int64 */
                shares: number;
            };
            /** @description Shares times price. */
            amount: string;
            category?: string;
            explanation: components["schemas"]["LineStep"][];
            /** @description For the investor itself, its member, the desk and compliance; for the issuer where the desk grants it the names. */
            investor?: string;
            legalName?: string;
            order: string;
            overAllotted: number | null;
            /** @description What the policy gave, and why the desk gave something else; for the desk, compliance and the issuer. The note is for the desk's file, and no issuer without the names reads it. */
            override?: {
                /** Format: int64 */
                formula: number;
                note?: null | string;
                /** @enum {string} */
                reason: "anchor-commitment" | "concentration" | "correction" | "eligibility" | "issuer-request" | "long-term-holder" | "settlement-risk";
            };
            /** @description Why it got nothing; null where it got something. */
            reason: null | ("below-minimum-fill" | "in-no-tranche" | "not-at-this-price" | "nothing-left");
            /** Format: int64 */
            shares: number;
            /** Format: int64 */
            wanted: number;
        };
        ListMatch: {
            listedAs: string;
            listedName: string;
            /** @description The name that was screened, and the listed name it met. */
            name: string;
            number: string;
            /** @enum {string} */
            outcome: "match" | "possible-match";
            programs: string[];
            /** @enum {string} */
            relation: "address" | "aka" | "fka" | "name" | "nka";
            /** @description Whether a listed address lies in the party's country; null when either is not known. */
            sameCountry: boolean | null;
            /**
             * Format: int64
             * @description Thousandths.
             */
            score: number;
        };
        MadeClosing: {
            /** @description shares x price, drawn from the escrow. */
            amount: string;
            bringDownOn: string;
            certificatesOn: string;
            closedAt: string;
            commission: string;
            cutOffOn: string;
            heldBack: string[];
            id: string;
            /** @description What the issuer receives: amount less commission. */
            net: string;
            /** Format: int64 */
            number: number;
            offering: string;
            price: string;
            run: string;
            /** Format: int64 */
            shares: number;
        };
        MadeRefunds: {
            amount: string;
            heldBack: string[];
            offering: string;
            /** Format: int64 */
            refunds: number;
        };
        MemberBody: {
            clients?: string[];
            /**
             * @description the party of the member
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            member: string;
        };
        MemberView: {
            addedAt: string;
            clients: {
                investor: string;
                legalName: string;
            }[];
            member: string;
            name: string;
        };
        MemoDocument: {
            asOf: string;
            currency: string;
            demand: null | {
                /** Format: int64 */
                all: number;
                /** Format: int64 */
                base: number;
                clearing: null | string;
                levels: {
                    /** Format: int64 */
                    cumulative: number;
                    price: string;
                }[];
            };
            facts: components["schemas"]["MemoFact"][];
            flags: components["schemas"]["Flag"][];
            gates: {
                citation: string;
                gate: string;
                missing: string[];
                result: string;
                rule: string;
                why: string;
            }[];
            grid: components["schemas"]["GridRow"][];
            high: string;
            inputHash: string;
            issuer: string;
            low: string;
            model: {
                dated: string;
                name: string;
            };
            notes: string[];
            number: number | null;
            parts: {
                high: null | string;
                low: null | string;
                part: string;
                value: null | string;
                weight: string;
                why?: string;
            }[];
            placementAgent: null | string;
            policySentence: null | string;
            price: string;
            proposalHash: string;
            rationale: null | string;
            reference: {
                discountPercent: string;
                label: string;
                price: string;
            };
            sections: {
                asOf: null | string;
                contribution: {
                    amount: string;
                    points: string;
                };
                facts: components["schemas"]["MemoFact"][];
                present: boolean;
                says: string;
                /** @enum {string} */
                section: "book" | "comparables" | "market-conditions" | "potential" | "price-and-volume" | "results";
                stale: boolean;
                title: string;
            }[];
            sensitivity: components["schemas"]["SensitivityRow"][];
            signatures: components["schemas"]["MemoSignature"][];
            /** @description Null while the draws are still under way. */
            simulation: components["schemas"]["Simulation"] | null;
            state: string;
            title: string;
            waterfall: {
                from: string;
                steps: components["schemas"]["StepView"][];
                to: string;
            };
        };
        MemoFact: {
            label: string;
            value: string;
        };
        MemoSignature: {
            at: string;
            did: string;
            name: string;
            role: string;
        };
        MessageView: {
            attempts: components["schemas"]["AttemptView"][];
            body: {
                [key: string]: unknown;
            };
            createdAt: string;
            id: string;
            kind: string;
            nextAt: null | string;
            /** @enum {string} */
            state: "delivered" | "failed" | "pending";
        };
        MeView: {
            demonstration: boolean;
            email: string;
            /** @description When the session ends at the latest; null for an API key. */
            expiresAt: null | string;
            /** @description Actions of the authority table that this role may take at all. */
            may: string[];
            name: string;
            oneTimeCode: boolean;
            /** @description Whether an account at the OpenID Connect provider is linked. */
            openId: boolean;
            party: string;
            partyName: string;
            /** Format: int64 */
            passkeys: number;
            /** @enum {string} */
            role: "admin" | "compliance" | "desk" | "investor" | "issuer" | "member" | "system";
            user: string;
            /** @enum {string} */
            via: "api-key" | "session";
        };
        NameReadView: {
            action: string;
            at: string;
            id: string;
            investors: string[];
            party: string;
            role: string;
            target: string;
            user: string;
        };
        /** @enum {string} */
        NoticeKind: "allocation-released" | "offering-cleansed" | "order-converted" | "order-lapsed";
        NoticeView: {
            at: string;
            id: string;
            issuer: string;
            kind: components["schemas"]["NoticeKind"];
            offering: string;
            readAt: null | string;
            /** @description The order, the released run, or the offering. */
            subject: string;
        };
        OfferingTermsBody: {
            /**
             * Format: price
             * @description the highest price, a decimal string on the tick
             * @example 0.37
             */
            cap?: string;
            /**
             * Format: price
             * @description the gross spread in per cent of the price, a decimal string above 0 and at most 100
             * @example 20
             */
            commissionPercent: string;
            /**
             * @description seconds from the notice of effectiveness to the conversion of conditional offers
             * @default 3600
             */
            conditionalWindowSeconds: number;
            /** @description whether it is pre-empted from state registration (Securities Act section 18) */
            coveredSecurity: boolean;
            /** @description its currency in three capital letters, such as USD */
            currency: string;
            /**
             * @description `firm-commitment-follow-on`: underwriters buy the shares of a public company and sell them on; `cmpo`: a confidentially marketed public offering: a follow-on that is announced when it is priced; `registered-direct`: registered shares placed with chosen investors, best efforts; `pipe`: unregistered shares of a public company placed with chosen investors; `best-efforts-min-max`: sold as far as there is interest, from a minimum to a maximum; `best-efforts-all-or-none`: sold whole or not at all; `rule-506b`: an unregistered placement without general solicitation; `rule-506c`: an unregistered placement to verified accredited investors, with general solicitation; `block-bought`: a bank buys a block and places it; `ipo`: a first public offering
             * @enum {string}
             */
            dealType: "firm-commitment-follow-on" | "cmpo" | "registered-direct" | "pipe" | "best-efforts-min-max" | "best-efforts-all-or-none" | "rule-506b" | "rule-506c" | "block-bought" | "ipo";
            escrow?: components["schemas"]["EscrowTermsBody"];
            /**
             * @description what an unregistered deal relies on, such as Rule 506(b); with it the deal opens from its draft, without it only after it was filed and declared effective
             * @example text
             */
            exemption?: string;
            /**
             * Format: price
             * @description what the deal costs the issuer beside the spread, an amount
             * @example 0.37
             */
            expenses?: string;
            /**
             * Format: price
             * @description the lowest price, a decimal string on the tick
             * @example 0.37
             */
            floor?: string;
            /**
             * @description what gates need to know beyond these terms, by the gate and the names of its inputs; `GET .../gates` says what is missing, `docs/gates.md` how rules are read
             * @example {
             *       "G44": {
             *         "holder": "bank-escrow",
             *         "writtenEscrowAgreement": true,
             *         "bankAffiliated": false
             *       }
             *     }
             */
            gates?: {
                [key: string]: Record<string, unknown>;
            };
            issuer: components["schemas"]["IssuerBody"];
            /** @description whether the issuer reads investors by name; in a new issue it always does */
            issuerSeesNames?: boolean;
            /**
             * Format: int64
             * @description the lot: an order in shares and every allocation is a multiple of it, at least 1
             * @example 250000
             */
            lot: number;
            /**
             * Format: int64
             * @description the most shares that one order asks for, in money at the highest price that it pays, at least 1
             * @example 250000
             */
            maximumPerOrder?: number;
            /**
             * Format: int64
             * @description the fewest shares that must be sold, at least 1
             * @example 250000
             */
            minimumShares?: number;
            /**
             * Format: price
             * @description the least that an order is worth, an amount as a decimal string
             * @example 0.37
             */
            minimumSubscription?: string;
            /** @description how many calendar days from pricing on the option runs */
            optionDays: number;
            /**
             * Format: int64
             * @description the shares beyond the base that may be placed, from 0
             * @example 250000
             */
            overAllotment: number;
            /** @description the classes of investors it is open to, their `category`; all if absent */
            permittedClasses?: string[];
            /** @description where it may be sold unless it is covered, each state in two capital letters; nowhere in the US if absent */
            permittedStates?: string[];
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            placementAgent: string;
            /**
             * @description the board's choices for the price, the fields of `pricing` of a proposal; what is usual need not be said
             * @example {
             *       "reference": {
             *         "vwap": 5
             *       },
             *       "maximumDiscountPercent": "30",
             *       "tolerances": {
             *         "lastClosePercent": "2"
             *       }
             *     }
             */
            pricing?: Record<string, unknown>;
            /**
             * Format: int64
             * @description the shares that the registration covers, from 1
             * @example 250000
             */
            registeredShares?: number;
            /**
             * @description the day whose law applies, YYYY-MM-DD; today if absent
             * @example 2004-07-20
             */
            rulesAsOf?: string;
            /**
             * Format: int64
             * @description a whole number of shares from 1 to 9007199254740991
             * @example 250000
             */
            shares: number;
            /**
             * Format: int64
             * @description the shares of the issuer before the deal, from 1
             * @example 250000
             */
            sharesOutstanding?: number;
            synthetic?: components["schemas"]["SyntheticBody"][];
            /**
             * Format: price
             * @description the step between prices, a decimal string above zero
             * @example 0.37
             */
            tick: string;
        };
        OfferingView: {
            /** @description The moves that are possible now. */
            allowedMoves: ("close" | "declare-effective" | "file" | "open" | "re-open" | "resume" | "suspend" | "withdraw")[];
            /** @description When the seal ended. */
            cleansedAt: null | string;
            createdAt: string;
            effectiveAt: null | string;
            filedAt: null | string;
            id: string;
            issuerParty: string;
            /** @description Since when nobody is told of it without consent; null of an offering that was never under seal. */
            sealedAt: null | string;
            /** @enum {string} */
            state: "allocated-draft" | "allocated-final" | "book-closed" | "book-open" | "draft" | "effective" | "filed" | "priced" | "released" | "suspended" | "withdrawn";
            /** @description To an investor and a member without `pricing`, `gates` and `issuerSeesNames`. */
            terms: {
                cap?: string;
                commissionPercent: string;
                /**
                 * Format: int64
                 * @description Seconds between the notice of effectiveness and the conversion of conditional offers.
                 */
                conditionalWindowSeconds: number;
                /** @description A covered security is pre-empted from state registration (Securities Act section 18). */
                coveredSecurity: boolean;
                currency: string;
                /** @enum {string} */
                dealType: "best-efforts-all-or-none" | "best-efforts-min-max" | "block-bought" | "cmpo" | "firm-commitment-follow-on" | "ipo" | "pipe" | "registered-direct" | "rule-506b" | "rule-506c";
                /** @description Who holds the money of a contingent offering, and how long it has to reach its minimum. */
                escrow?: {
                    /** @description Who holds the money. */
                    bank: string;
                    /**
                     * Format: int64
                     * @description How many days the offering document lets the minimum be extended, 0 to 365; none when absent.
                     */
                    extensionDays?: number;
                    /** @description The last day, in New York, on which cleared money may reach the minimum. */
                    minBy: string;
                };
                /** @description The exemption that an unregistered deal relies on; absent for a registered one. */
                exemption?: string;
                expenses?: string;
                floor?: string;
                /** @description What gates need to know beyond these terms, by the gate's id and its inputs' names. */
                gates?: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
                issuer: {
                    market?: string;
                    name: string;
                    symbol?: string;
                };
                /** @description Whether the desk grants the issuer the investors' names; in a new issue it always has them (FINRA 5131(d)). */
                issuerSeesNames?: boolean;
                /** Format: int64 */
                lot: number;
                /** Format: int64 */
                maximumPerOrder?: number;
                /** Format: int64 */
                minimumShares?: number;
                minimumSubscription?: string;
                /** Format: int64 */
                optionDays: number;
                /** Format: int64 */
                overAllotment: number;
                permittedClasses?: string[];
                permittedStates?: string[];
                placementAgent: string;
                /** @description The board's choices for the price: reference, weights, maximum discount, tolerances and the like. */
                pricing?: {
                    [key: string]: unknown;
                };
                /** Format: int64 */
                registeredShares?: number;
                /** @description The day whose law applies, YYYY-MM-DD; today's when absent. */
                rulesAsOf?: string;
                /** Format: int64 */
                shares: number;
                /** Format: int64 */
                sharesOutstanding?: number;
                /** @description Which of these terms are made up for a demonstration, and why. */
                synthetic?: {
                    field: string;
                    why: string;
                }[];
                tick: string;
            };
            /**
             * Format: int64
             * @description The version of the terms: the ETag that a change of them names.
             */
            termsVersion: number;
            /** @description When conditional offers that were not withdrawn become orders. */
            windowEndsAt: null | string;
        };
        /**
         * @description What an order asks for. Beside `intent` and, where wanted, `minimumFill` it has these fields and no other:
         *
         *     | type | fields |
         *     |---|---|
         *     | `limit` | `limit`, and either `shares` or `amount` |
         *     | `market` | either `shares` or `amount` |
         *     | `step` | `steps` and `stepMode` |
         *     | `percent` | `percent`, and a `limit` where wanted |
         *
         *     An investor orders for itself. The desk and a member name their client as `investor`, and may say by which `channel` the order came.
         * @example {
         *       "intent": "order",
         *       "type": "limit",
         *       "shares": 250000,
         *       "limit": "0.37",
         *       "minimumFill": 100000
         *     }
         * @example {
         *       "intent": "order",
         *       "type": "market",
         *       "amount": "1000000.00"
         *     }
         * @example {
         *       "intent": "order",
         *       "type": "step",
         *       "stepMode": "exclusive",
         *       "steps": [
         *         {
         *           "limit": "0.40",
         *           "shares": 1000000
         *         },
         *         {
         *           "limit": "0.37",
         *           "shares": 2500000
         *         }
         *       ]
         *     }
         * @example {
         *       "intent": "indication",
         *       "type": "percent",
         *       "percent": "5",
         *       "limit": "0.40"
         *     }
         */
        OrderBody: {
            /**
             * Format: price
             * @description an amount of money as a decimal string with at most 6 decimals; it buys floor(amount / price) shares
             * @example 0.37
             */
            amount?: string;
            /**
             * @description how the client gave the order to the desk, in lower-case letters: telephone, chat, e-mail
             * @example telephone
             */
            channel?: string;
            /**
             * @description `indication`: interest that binds nobody; taken before effectiveness, counted apart, lapses at the close unless confirmed; `conditional-offer`: taken before effectiveness; becomes an order when the window after effectiveness ends, unless withdrawn before; `order`: binds, and counts in the book; taken while the book is open
             * @enum {string}
             */
            intent: "indication" | "conditional-offer" | "order";
            /**
             * @description the client, where the desk enters an order for one
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            investor?: string;
            /**
             * Format: price
             * @description a decimal string with at most 6 decimals, above zero and on the tick: the most that the order pays a share
             * @example 0.37
             */
            limit?: string;
            /**
             * Format: int64
             * @description a whole number of shares from 1: the fewest that the order takes, less is nothing
             * @example 250000
             */
            minimumFill?: number;
            /**
             * Format: price
             * @description per cent of the supply as a decimal string, above 0 and at most 100
             * @example 20
             */
            percent?: string;
            /**
             * Format: int64
             * @description a whole number of shares from 1 to 9007199254740991
             * @example 250000
             */
            shares?: number;
            /**
             * @description `exclusive`: at a price the order wants the largest of the steps whose limit is not below it; `cumulative`: at a price it wants the sum of the steps whose limit is not below it
             * @enum {string}
             */
            stepMode?: "exclusive" | "cumulative";
            /** @description one to 100 steps, each with its own limit */
            steps?: components["schemas"]["StepBody"][];
            /**
             * @description `limit`: wants its size at every price up to its limit; `market`: a strike order: wants its size at every price; `step`: wants what its steps say, each up to its own limit; `percent`: wants a part of the supply, up to its limit where it has one
             * @enum {string}
             */
            type: "limit" | "market" | "step" | "percent";
        } & (unknown & unknown & unknown & unknown);
        /** @enum {string} */
        OrderEvent: "amended" | "converted" | "lapsed" | "submitted" | "withdrawn";
        OrderOutcome: {
            /** @description The certificate that it rests on. */
            certificate: null | string;
            citation: string;
            effectiveFrom: null | string;
            effectiveTo: null | string;
            gate: string;
            missing: string[];
            override: null | string;
            remedy: string;
            result: components["schemas"]["GateResult"];
            rule: string;
            severity: components["schemas"]["Severity"];
            stops: boolean;
            why: string;
        };
        OrderTermsDocument: {
            amount?: string;
            limit?: string;
            /** Format: int64 */
            minimumFill?: number;
            percent?: string;
            /** Format: int64 */
            shares?: number;
            /** @enum {string} */
            stepMode?: "cumulative" | "exclusive";
            steps?: {
                limit: string;
                /** Format: int64 */
                shares: number;
            }[];
            /** @enum {string} */
            type: "limit" | "market" | "percent" | "step";
        };
        OrderView: {
            amount?: string;
            changedAt: string;
            channel: string;
            id: string;
            /** @enum {string} */
            intent: "conditional-offer" | "indication" | "order";
            investor: string;
            limit?: string;
            /** Format: int64 */
            minimumFill?: number;
            offering: string;
            percent?: string;
            receivedAt: string;
            /** Format: int64 */
            shares?: number;
            /** @enum {string} */
            state: "lapsed" | "live" | "withdrawn";
            /** @enum {string} */
            stepMode?: "cumulative" | "exclusive";
            steps?: {
                limit: string;
                /** Format: int64 */
                shares: number;
            }[];
            /** @enum {string} */
            type: "limit" | "market" | "percent" | "step";
            /** Format: int64 */
            version: number;
        };
        OverAllotmentLine: {
            /** @enum {string} */
            kind: "covering" | "exercise" | "short" | "stabilizing";
            on: string;
            /** Format: int64 */
            openShort: number;
            /** Format: int64 */
            optionLeft: number;
            price: string;
            /** Format: int64 */
            shares: number;
        };
        OverAllotmentView: {
            /** Format: int64 */
            covered: number;
            /** Format: int64 */
            exercised: number;
            issuerProceeds: {
                base: string;
                option: string;
                total: string;
            };
            /** @enum {string} */
            kind: "additional-placement" | "short";
            lines: components["schemas"]["OverAllotmentLine"][];
            /** Format: int64 */
            naked: number;
            offerPrice: string;
            /** Format: int64 */
            openShort: number;
            optionExpires: string;
            /** Format: int64 */
            optionLeft: number;
            run: string;
            /** Format: int64 */
            sharesIssued: number;
            /** Format: int64 */
            shortCreated: number;
            syndicateProfit: {
                gross: string;
                netOfConcession: null | string;
            };
            warnings: components["schemas"]["OverAllotmentWarning"][];
        };
        OverAllotmentWarning: {
            code: string;
            message: string;
            on?: string;
        };
        OverrideBody: {
            /**
             * @description words for the file; no investor sees them
             * @example text
             */
            note?: string;
            /**
             * @description the order whose line is set
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            order: string;
            /**
             * @description `anchor-commitment`: it committed early, and the deal was built on it; `long-term-holder`: it holds what it buys; `concentration`: too much would lie in one hand; `eligibility`: it may not hold as much; `settlement-risk`: it may not pay; `issuer-request`: the issuer asked for it; `correction`: a mistake is put right
             * @enum {string}
             */
            reason: "anchor-commitment" | "long-term-holder" | "concentration" | "eligibility" | "settlement-risk" | "issuer-request" | "correction";
            /**
             * Format: int64
             * @description what the order gets instead of what the policy gave
             * @example 250000
             */
            shares: number;
        };
        OverridesBody: {
            lines: components["schemas"]["OverrideBody"][];
        };
        OverrideView: {
            actor: {
                party: string;
                role: string;
                user: string;
            };
            at: string;
            id: string;
            kind: string;
            offering: string;
            payload: {
                [key: string]: unknown;
            };
        };
        Owner: {
            /** @enum {string} */
            kind?: "entity" | "individual";
            name: string;
            percent: string;
        };
        OwnerBody: {
            /** @enum {string} */
            kind?: "individual" | "entity";
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            name: string;
            /**
             * Format: price
             * @description per cent as a decimal string, above 0 and at most 100
             * @example 20
             */
            percent: string;
        };
        OwnEvent: {
            at: string;
            kind: string;
            /** Format: int64 */
            number: number;
            order?: string;
            /** Format: int64 */
            orderVersion?: number;
        };
        OwnView: {
            events: components["schemas"]["OwnEvent"][];
            offering: components["schemas"]["OfferingView"];
            orders: components["schemas"]["OrderView"][];
            /** Format: int64 */
            version: number;
        };
        PasskeyBody: {
            credential: components["schemas"]["Attestation"];
            /**
             * @description a text of 1 to 100 characters
             * @example text
             */
            label: string;
        };
        PasskeyView: {
            createdAt: string;
            id: string;
            label: string;
            lastUsedAt: null | string;
        };
        PersonalData: {
            /** @description Released allocations. */
            allocations: components["schemas"]["Rows"];
            /** @description What it was asked under seal and answered; the offering after consent. */
            approaches: components["schemas"]["Rows"];
            at: string;
            certificates: components["schemas"]["Rows"];
            /** @description Prospectuses and legends, as sent and as read. */
            documents: components["schemas"]["Rows"];
            erasures: components["schemas"]["Rows"];
            investor: components["schemas"]["InvestorView"];
            invitations: components["schemas"]["Rows"];
            /** @description What could not be erased today, and until when. */
            kept: {
                citation: string;
                /** @enum {string} */
                group: "evidence" | "identity" | "screenings" | "sign-in";
                rule: string;
                until: string;
            }[];
            notices: components["schemas"]["Rows"];
            /** @description Each order with all its versions. */
            orders: components["schemas"]["Rows"];
            /** @description What was paid into escrow, with what was released to closings and refunded. */
            payments: components["schemas"]["Rows"];
            screenings: components["schemas"]["Rows"];
            /** @description Who was shown the investor's name, by role and time. */
            shown: components["schemas"]["Rows"];
            signIns: components["schemas"]["Rows"];
            /** @description The people who sign in for the investor. */
            users: components["schemas"]["Rows"];
        };
        PolicyBody: {
            /**
             * @description its name, of 1 to 100 characters
             * @example text
             */
            name: string;
            /**
             * @description How the shares are allocated; its price comes with the run.
             * @example {
             *       "lot": 1000,
             *       "overAllotment": 1000000,
             *       "maximumPerInvestor": {
             *         "percent": "20"
             *       },
             *       "tranches": [
             *         {
             *           "name": "reserved for funds",
             *           "percent": "5",
             *           "who": {
             *             "category": [
             *               "mutual-fund"
             *             ]
             *           },
             *           "method": "pro-rata"
             *         },
             *         {
             *           "name": "everyone",
             *           "method": "pro-rata"
             *         }
             *       ]
             *     }
             */
            policy: {
                /**
                 * Format: int64
                 * @description every allocation is a multiple of it; 1 unless given
                 */
                lot?: number;
                /** @description over all orders of one investor */
                maximumPerInvestor?: {
                    /**
                     * @description per cent of the supply
                     * @example 20
                     */
                    percent?: string;
                    /** Format: int64 */
                    shares?: number;
                };
                /**
                 * Format: int64
                 * @description shares beyond the base, at most the over-allotment of the terms; 0 unless given
                 */
                overAllotment?: number;
                /**
                 * @description `largest-remainder`: down to lots, then one lot each by largest remainder; the usual one; `nearest`: each to the nearest lot; `down`: down to lots, the rest flows on
                 * @enum {string}
                 */
                rounding?: "largest-remainder" | "nearest" | "down";
                /** @description needed where anything is drawn; fixed before the book closes */
                seed?: string;
                /**
                 * @description `received`: the earlier order first; the usual one; `size`: the larger order first; `draw`: by the seed
                 * @enum {string}
                 */
                tieBreak?: "received" | "size" | "draw";
                /** @description in this order; nothing flows back */
                tranches: {
                    /**
                     * @description `orders`: groups of a draw count by orders; `shares`: by the shares they ask for
                     * @enum {string}
                     */
                    by?: "orders" | "shares";
                    /**
                     * @description `pro-rata`: in proportion to what each still wants; `price-priority`: the highest limits first, the last level pro rata; `time-priority`: the earliest first; `equal`: the same to everyone, up to what each wants; `minimum-then-pro-rata`: the `minimum` to every order, the rest pro rata; `draw`: lots of the `minimum`, drawn with the `seed`
                     * @enum {string}
                     */
                    method: "pro-rata" | "price-priority" | "time-priority" | "equal" | "minimum-then-pro-rata" | "draw";
                    /** Format: int64 */
                    minimum?: number;
                    name: string;
                    /**
                     * @description per cent of the supply
                     * @example 20
                     */
                    percent?: string;
                    /** Format: int64 */
                    shares?: number;
                    /**
                     * @description of pro rata: by tier
                     * @example {
                     *       "tier": {
                     *         "1": 3,
                     *         "2": 1
                     *       }
                     *     }
                     */
                    weights?: Record<string, unknown>;
                    /** @description the orders that take part; all unless given */
                    who?: {
                        category?: string[];
                        investor?: string[];
                        /** Format: int64 */
                        maxShares?: number;
                        /** Format: int64 */
                        minShares?: number;
                        tier?: number[];
                    };
                }[];
            };
        };
        PolicyView: {
            id: string;
            name: string;
            /** @description As it was recorded; an issuer without the names reads how many investors it names (`namedInvestors`), not which. */
            policy: {
                [key: string]: unknown;
            };
            recordedAt: string;
            sentence: string;
            /** Format: int64 */
            version: number;
        };
        PotView: {
            asOf: string;
            /** Format: int64 */
            conditionalOffers: number;
            cover: string;
            /** Format: int64 */
            demand: number;
            /** Format: int64 */
            indications: number;
            offering: string;
            /** Format: int64 */
            orders: number;
            /** Format: int64 */
            overAllotment: number;
            /** Format: int64 */
            shares: number;
        };
        PreviewBody: {
            /**
             * @description coefficients of the model by name
             * @example {
             *       "best-efforts": "0.12"
             *     }
             */
            coefficients?: Record<string, unknown>;
            /**
             * @description supposed inputs by kind, null for none
             * @example {
             *       "deal": {
             *         "shares": 8000000,
             *         "sharesOutstanding": 19500000
             *       },
             *       "potential": {
             *         "stage": "growth",
             *         "score": 4,
             *         "rationale": "two new products",
             *         "by": "M. Alvarez"
             *       },
             *       "comparables": null
             *     }
             */
            inputs?: Record<string, unknown>;
            /**
             * Format: price
             * @description the price to propose; the model's own where none is given
             * @example 0.37
             */
            price?: string;
            /**
             * @description choices of the pricing policy, over those in the terms
             * @example {
             *       "reference": {
             *         "vwap": 5
             *       },
             *       "weights": {
             *         "market": "0.6",
             *         "comparables": "0.1",
             *         "book": "0.3"
             *       },
             *       "maximumDiscountPercent": "30",
             *       "allowPremium": false,
             *       "percentPerScore": "1",
             *       "unknownPartPercent": "40",
             *       "staleSessions": 3,
             *       "seed": "rush-2004",
             *       "runs": 1000,
             *       "tolerances": {
             *         "lastClosePercent": "2",
             *         "demandAtPricePercent": "5",
             *         "terms": []
             *       }
             *     }
             */
            pricing?: Record<string, unknown>;
        };
        PreviewView: {
            inputs: components["schemas"]["UsedInput"][];
            /** @description A proposal with the interval of its draws beside it. */
            pricing: components["schemas"]["SimulatedProposal"];
        };
        PricingInputBody: {
            /**
             * @description the day they stand for, YYYY-MM-DD
             * @example 2004-07-20
             */
            asOf: string;
            /**
             * @description the figures, by the kind that the path names
             * @example {
             *       "bars": [
             *         {
             *           "date": "2004-07-20",
             *           "open": "0.52",
             *           "high": "0.53",
             *           "low": "0.50",
             *           "close": "0.50",
             *           "volume": "38000"
             *         }
             *       ],
             *       "bid": "0.49",
             *       "ask": "0.51"
             *     }
             * @example {
             *       "close": "0.50",
             *       "lastSession": "2004-07-20",
             *       "adv20": "38075",
             *       "volatility20": "0.51"
             *     }
             * @example {
             *       "trailingTwelveMonths": {
             *         "end": "2003-12-31",
             *         "revenue": "1248722",
             *         "netIncome": "-2475497"
             *       },
             *       "cash": "300000",
             *       "debt": "0",
             *       "sharesOutstanding": 19500000
             *     }
             * @example {
             *       "peers": [
             *         {
             *           "name": "A peer",
             *           "stage": "growth",
             *           "marketCap": "50000000",
             *           "debt": "0",
             *           "cash": "1000000",
             *           "revenue": "9000000"
             *         }
             *       ]
             *     }
             * @example {
             *       "stage": "early-revenue",
             *       "score": 3,
             *       "rationale": "revenue grew ninefold in a year",
             *       "by": "M. Alvarez"
             *     }
             */
            document: Record<string, unknown>;
            /**
             * @description where the figures come from
             * @example text
             */
            source: string;
            synthetic?: boolean;
        };
        PricingInputView: {
            asOf: string;
            document: {
                [key: string]: unknown;
            };
            id: string;
            kind: string;
            recordedAt: string;
            recordedBy: string;
            source: string;
            synthetic: boolean;
            /** Format: int64 */
            version: number;
        };
        Problem: {
            /** @example 15 U.S.C. 77e(a) */
            citation?: string;
            /** @enum {string} */
            code: "above-maximum" | "above-supply" | "after-expiry" | "already-approved" | "already-enrolled" | "already-extended" | "already-invited" | "already-released" | "approach-over" | "before-effectiveness" | "before-pricing" | "below-minimum" | "book-closed" | "book-drift" | "book-not-closed" | "busy" | "cfo-only" | "class-not-permitted" | "cross-site" | "demonstration-elsewhere" | "deposit-decided" | "deposit-known" | "desk-only" | "empty-list" | "evidence-decided" | "evidence-missing" | "exercise-beyond-option" | "exercise-beyond-short" | "floor-above-cap" | "four-eyes" | "gate-failed" | "hard-gate" | "hash-mismatch" | "idempotency-key-invalid" | "idempotency-key-missing" | "idempotency-key-reused" | "in-running-deal" | "intent-not-taken" | "internal" | "invalid-date" | "invalid-decimal" | "invalid-identifier" | "invalid-text" | "invalid-time" | "invitation-over" | "key-revoked" | "last-admin" | "last-second-factor" | "lines-refused" | "media-type" | "method-not-allowed" | "minimum-fill-above-shares" | "minimum-missed" | "missing-field" | "move-not-allowed" | "names-issuer" | "names-not-granted" | "no-book" | "no-clearing-price" | "no-escrow" | "no-policy" | "no-reference-price" | "no-sessions" | "not-a-deal-pack" | "not-a-model" | "not-a-multiple-of-lot" | "not-bars" | "not-company-facts" | "not-comparables" | "not-countered" | "not-crossed" | "not-csv" | "not-deals" | "not-found" | "not-in-best-efforts" | "not-json" | "not-results" | "not-signed-in" | "not-under-seal" | "not-utf-8" | "not-well-formed" | "nothing-to-answer" | "nothing-to-clear" | "nothing-to-close" | "nothing-to-override" | "nothing-to-refund" | "off-lot" | "off-tick" | "openid-away" | "openid-linked-already" | "openid-not-linked" | "openid-refused" | "option-above-15-percent" | "order-differs" | "order-not-live" | "orders-twice" | "out-of-range" | "outside-calendar" | "outside-floor-and-cap" | "outside-scope" | "over-allotment-above-option" | "party-of-another-role" | "placement-beyond-option" | "price-approved" | "price-not-a-string" | "proposal-moved" | "proposal-not-open" | "purchase-beyond-short" | "repeated-field" | "repeated-id" | "repeated-limit" | "request-in-progress" | "role-may-not" | "run-not-approved" | "run-not-done" | "sanctions-list-known" | "sanctions-list-malformed" | "sanctions-not-cleared" | "second-factor-failed" | "second-factor-missing" | "second-factor-not-enrolled" | "secret-unreadable" | "seed-after-close" | "seed-missing" | "several-securities" | "shares-or-amount" | "shares-or-percent" | "sign-in-again" | "sign-in-failed" | "signature-invalid" | "signature-missing" | "spread-above-price" | "stabilizing-above-offer-price" | "state-not-permitted" | "terms-invalid" | "too-deep" | "too-few-deals" | "too-large" | "too-many-attempts" | "too-many-lines" | "too-many-requests" | "too-slow" | "unknown-command" | "unknown-field" | "unknown-format" | "unknown-gate" | "unknown-investor" | "unknown-option" | "unknown-order" | "unknown-user" | "unknown-value" | "unreadable-file" | "unwritable-file" | "user-exists" | "version-invalid" | "version-missing" | "version-moved" | "warning-stands" | "webhook-ended" | "webhook-target" | "weights-missing" | "window-open" | "wrong-type" | "zero-amount" | "zero-lot" | "zero-minimum" | "zero-order" | "zero-price" | "zero-supply" | "zero-tick";
            /**
             * @description One sentence for a person: what is wrong and what to do.
             * @example "limit" must be a multiple of the tick of 0.01.
             */
            detail: string;
            /**
             * @description The gate that stopped it.
             * @example G11
             */
            gate?: string;
            /** @description Of a file or a list: what is refused; of a file by its line there, with the header as line 1, of a list in JSON by its place from 1. */
            lines?: {
                /** @example 15 U.S.C. 77e(a) */
                citation?: string;
                /** @enum {string} */
                code: "above-maximum" | "above-supply" | "after-expiry" | "already-approved" | "already-enrolled" | "already-extended" | "already-invited" | "already-released" | "approach-over" | "before-effectiveness" | "before-pricing" | "below-minimum" | "book-closed" | "book-drift" | "book-not-closed" | "busy" | "cfo-only" | "class-not-permitted" | "cross-site" | "demonstration-elsewhere" | "deposit-decided" | "deposit-known" | "desk-only" | "empty-list" | "evidence-decided" | "evidence-missing" | "exercise-beyond-option" | "exercise-beyond-short" | "floor-above-cap" | "four-eyes" | "gate-failed" | "hard-gate" | "hash-mismatch" | "idempotency-key-invalid" | "idempotency-key-missing" | "idempotency-key-reused" | "in-running-deal" | "intent-not-taken" | "internal" | "invalid-date" | "invalid-decimal" | "invalid-identifier" | "invalid-text" | "invalid-time" | "invitation-over" | "key-revoked" | "last-admin" | "last-second-factor" | "lines-refused" | "media-type" | "method-not-allowed" | "minimum-fill-above-shares" | "minimum-missed" | "missing-field" | "move-not-allowed" | "names-issuer" | "names-not-granted" | "no-book" | "no-clearing-price" | "no-escrow" | "no-policy" | "no-reference-price" | "no-sessions" | "not-a-deal-pack" | "not-a-model" | "not-a-multiple-of-lot" | "not-bars" | "not-company-facts" | "not-comparables" | "not-countered" | "not-crossed" | "not-csv" | "not-deals" | "not-found" | "not-in-best-efforts" | "not-json" | "not-results" | "not-signed-in" | "not-under-seal" | "not-utf-8" | "not-well-formed" | "nothing-to-answer" | "nothing-to-clear" | "nothing-to-close" | "nothing-to-override" | "nothing-to-refund" | "off-lot" | "off-tick" | "openid-away" | "openid-linked-already" | "openid-not-linked" | "openid-refused" | "option-above-15-percent" | "order-differs" | "order-not-live" | "orders-twice" | "out-of-range" | "outside-calendar" | "outside-floor-and-cap" | "outside-scope" | "over-allotment-above-option" | "party-of-another-role" | "placement-beyond-option" | "price-approved" | "price-not-a-string" | "proposal-moved" | "proposal-not-open" | "purchase-beyond-short" | "repeated-field" | "repeated-id" | "repeated-limit" | "request-in-progress" | "role-may-not" | "run-not-approved" | "run-not-done" | "sanctions-list-known" | "sanctions-list-malformed" | "sanctions-not-cleared" | "second-factor-failed" | "second-factor-missing" | "second-factor-not-enrolled" | "secret-unreadable" | "seed-after-close" | "seed-missing" | "several-securities" | "shares-or-amount" | "shares-or-percent" | "sign-in-again" | "sign-in-failed" | "signature-invalid" | "signature-missing" | "spread-above-price" | "stabilizing-above-offer-price" | "state-not-permitted" | "terms-invalid" | "too-deep" | "too-few-deals" | "too-large" | "too-many-attempts" | "too-many-lines" | "too-many-requests" | "too-slow" | "unknown-command" | "unknown-field" | "unknown-format" | "unknown-gate" | "unknown-investor" | "unknown-option" | "unknown-order" | "unknown-user" | "unknown-value" | "unreadable-file" | "unwritable-file" | "user-exists" | "version-invalid" | "version-missing" | "version-moved" | "warning-stands" | "webhook-ended" | "webhook-target" | "weights-missing" | "window-open" | "wrong-type" | "zero-amount" | "zero-lot" | "zero-minimum" | "zero-order" | "zero-price" | "zero-supply" | "zero-tick";
                detail: string;
                /**
                 * @description The gate that stopped it.
                 * @example G11
                 */
                gate?: string;
                line: number;
                /** @description The facts that the gate lacks. */
                missing?: string[];
                path?: string;
                /** @description What would let it pass. */
                remedy?: string;
                /**
                 * @description The rule of law that refuses.
                 * @example Securities Act section 5(a)
                 */
                rule?: string;
            }[];
            /** @description The facts that the gate lacks. */
            missing?: string[];
            /**
             * @description The field of the body, the query or the header.
             * @example limit
             */
            path?: string;
            /** @description What would let it pass. */
            remedy?: string;
            /**
             * @description The rule of law that refuses.
             * @example Securities Act section 5(a)
             */
            rule?: string;
            /** @example 422 */
            status: number;
            /** @example Refused by a rule */
            title: string;
            /** @example urn:greenshoe:problem:off-tick */
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProceedsView: {
            gross: string;
            net: string;
            /** Format: int64 */
            shares: number;
            spread: string;
        };
        ProposalDocument: {
            asOf: string;
            binding: null | {
                at: string;
                bound: string;
                without: string;
            };
            currency: string;
            discount: {
                errorPercent: string;
                percent: string;
                proposalToClosePercent: null | string;
                proposalToReferencePercent: string;
                terms: {
                    known: boolean;
                    percent: string;
                    term: string;
                }[];
            };
            /** @description What is drawn from, how often, and the tick that every draw is moved to. */
            draws: components["schemas"]["Draws"];
            flags: components["schemas"]["Flag"][];
            gates: components["schemas"]["GateAnswer"][];
            grid: components["schemas"]["GridRow"][];
            high: string;
            inputHash: string;
            issuer: string;
            low: string;
            model: {
                dated: string;
                name: string;
            };
            parts: {
                high: null | string;
                low: null | string;
                part: string;
                value: null | string;
                weight: string;
                why?: string;
            }[];
            policy: unknown;
            price: string;
            proposalHash: string;
            referencePrice: {
                close: null | string;
                kind: string;
                minimumPrice: null | string;
                price: string;
                /** Format: int64 */
                sessions?: number;
                vwap: null | string;
            };
            sections: components["schemas"]["Section"][];
            sensitivity: components["schemas"]["SensitivityRow"][];
            terms: unknown;
            waterfall: {
                from: string;
                steps: components["schemas"]["StepView"][];
                to: string;
            };
        };
        /** @enum {string} */
        ProposalState: "approved" | "proposed" | "rejected" | "superseded" | "withdrawn";
        ProposalView: {
            answers: null | string;
            counterPrice: null | string;
            decidedAt: null | string;
            decidedBy: null | string;
            /** @description Everything the CFO sees, and what it rests on. */
            document: components["schemas"]["KeptProposal"];
            id: string;
            /** Format: int64 */
            number: number;
            offering: string;
            policy: string;
            price: string;
            /** @description The hash that its approval names and signs. */
            proposalHash: string;
            proposedAt: string;
            proposedBy: string;
            /** @description The interval by draws, which a job works out after the proposal is made. */
            simulation: components["schemas"]["SimulationView"];
            state: components["schemas"]["ProposalState"];
            words: null | string;
        };
        ProposeBody: {
            /**
             * @description the countered proposal that this one answers
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            answers?: string;
            /**
             * @description the allocation policy that runs when the price is approved
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            policy: string;
            /**
             * Format: price
             * @description the price to propose; the model's own where none is given
             * @example 0.37
             */
            price?: string;
            /**
             * @description choices of the pricing policy, over those in the terms
             * @example {
             *       "reference": {
             *         "vwap": 5
             *       },
             *       "weights": {
             *         "market": "0.6",
             *         "comparables": "0.1",
             *         "book": "0.3"
             *       },
             *       "maximumDiscountPercent": "30",
             *       "allowPremium": false,
             *       "percentPerScore": "1",
             *       "unknownPartPercent": "40",
             *       "staleSessions": 3,
             *       "seed": "rush-2004",
             *       "runs": 1000,
             *       "tolerances": {
             *         "lastClosePercent": "2",
             *         "demandAtPricePercent": "5",
             *         "terms": []
             *       }
             *     }
             */
            pricing?: Record<string, unknown>;
            /**
             * @description why this price, in words
             * @example text
             */
            rationale: string;
        };
        /** @enum {string} */
        PublicKeyCredentialHint: "client-device" | "hybrid" | "security-key";
        PurchaseBody: {
            /**
             * @description `stabilizing`: a bid at or below the offer price that holds the market; `covering`: a purchase in the market that closes the short
             * @enum {string}
             */
            kind: "stabilizing" | "covering";
            /**
             * @description the day of the trade in New York, YYYY-MM-DD
             * @example 2004-07-20
             */
            on: string;
            /**
             * Format: price
             * @description the price of a share, a decimal string
             * @example 0.37
             */
            price: string;
            /**
             * Format: int64
             * @description the shares that were bought
             * @example 250000
             */
            shares: number;
        };
        /** @enum {string} */
        Purchaser: "affiliate" | "independent" | "not-bona-fide";
        PurchaseView: {
            id: string;
            /** @enum {string} */
            kind: "covering" | "stabilizing";
            offering: string;
            on: string;
            price: string;
            recordedAt: string;
            /** Format: int64 */
            shares: number;
        };
        ReElectionBody: {
            /**
             * @description where its own words are kept: 1 to 200 characters
             * @example text
             */
            evidence: string;
            /**
             * @description the investor that chose to stay
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            investor: string;
        };
        ReElectionView: {
            evidence: string;
            investor: string;
            offering: string;
            recordedAt: string;
        };
        /** @enum {string} */
        RefundReason: "beyond-allotment" | "minimum-missed" | "not-re-elected" | "offering-withdrawn" | "passed-on-late";
        RefundView: {
            amount: string;
            deposit: string;
            id: string;
            investor: string;
            legalName?: string;
            offering: string;
            reason: components["schemas"]["RefundReason"];
            /** @description What the escrow bank calls the payment that goes back. */
            reference: string;
            refundedAt: string;
        };
        RefusalView: {
            action: string;
            at: string;
            code: string;
            id: string;
            party: string;
            role: string;
            target: string;
            user: string;
        };
        RotationBody: {
            overlapMinutes?: number;
        };
        Rows: {
            [key: string]: unknown;
        }[];
        RunBody: {
            /**
             * @description the allocation policy to run
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            policy: string;
            /**
             * Format: price
             * @description the price of a scenario; a run at the approved price takes none
             * @example 0.37
             */
            price?: string;
            /** @description true: a what-if that changes nothing; false: a run that counts, at the approved price */
            scenario: boolean;
        };
        RunView: {
            allocated: number | null;
            approvedAt: null | string;
            error: null | {
                code: string;
                message: string;
                path?: string;
            };
            finishedAt: null | string;
            grossProceeds: null | string;
            id: string;
            inputHash: null | string;
            /** Format: int64 */
            number: number;
            offering: string;
            /** @description The run whose lines were changed by hand to make this one. */
            parent: null | string;
            policy: string;
            /** @description Null until a run that was asked for at the clearing price has found it. */
            price: null | string;
            proposal: null | string;
            releasedAt: null | string;
            requestedAt: string;
            /** @description The hash of the list, which its approval names. */
            resultHash: null | string;
            scenario: boolean;
            /**
             * @description `queued` until its job has run, then `done`, or `failed` with an `error`.
             * @enum {string}
             */
            state: "done" | "failed" | "queued";
            supply: number | null;
            unallocated: number | null;
        };
        SameInterestView: {
            investor: string;
            legalName: string;
            /** @description Null for the desk or the investor itself. */
            orders: {
                member: null | string;
                order: string;
            }[];
        };
        SanctionsListBody: {
            add?: string;
            alt?: string;
            comments?: string;
            sdn: string;
            /**
             * @description the day of publication, or another name that no list had before
             * @example text
             */
            version: string;
        };
        SanctionsListView: {
            documentHash: string;
            /** Format: int64 */
            entries: number;
            id: string;
            importedAt: string;
            importedBy: string;
            inForce: boolean;
            version: string;
        };
        Screened: {
            listVersion: string;
            outcome: string;
            stopped: boolean;
        };
        /** @enum {string} */
        ScreeningOutcome: "clear" | "match" | "possible-match";
        ScreeningView: {
            clearance: components["schemas"]["ClearanceView"] | null;
            id: string;
            investor: string;
            legalName: string;
            listVersion: string;
            matches: components["schemas"]["ListMatch"][];
            outcome: components["schemas"]["ScreeningOutcome"];
            owners: {
                blocked: boolean;
                name: string;
                percent: string;
            }[];
            screenedAt: string;
            /** @description Nothing is taken from the investor. */
            stopped: boolean;
        };
        ScrubbedDemand: {
            clearingPrice: null | string;
            clearingPriceWithOverAllotment: null | string;
            cover: string;
            coverWithOverAllotment: string;
            /** Format: int64 */
            demand: number;
            /** Format: int64 */
            orders: number;
            /** @description How many orders are scrubbed, and what they want at the price of the break-downs. */
            out: components["schemas"]["BreakDown"];
        };
        ScrubBody: {
            /**
             * @description a text of 1 to 500 characters
             * @example text
             */
            reason: string;
        };
        ScrubView: {
            investor: string;
            order: string;
            reason: string;
            scrubbedAt: string;
        };
        SecondFactorBody: {
            code?: string;
            passkey?: components["schemas"]["Assertion"];
        };
        SecretRotationBody: {
            overlapMinutes?: number;
        };
        Section: {
            asOf: null | string;
            contribution: {
                amount: string;
                points: string;
            };
            inputs: {
                [key: string]: unknown;
            };
            missing: string[];
            present: boolean;
            says: string;
            /** @enum {string} */
            section: "book" | "comparables" | "market-conditions" | "potential" | "price-and-volume" | "results";
            stale: boolean;
            title: string;
        };
        SensitivityRow: {
            change: string;
            higher: string;
            input: string;
            lower: string;
        };
        /** @enum {string} */
        SessionState: "enrol" | "second-factor" | "signed-in";
        SessionView: {
            /** @description What `second-factor` can be answered with. */
            factors: components["schemas"]["Factor"][];
            name: string;
            /** @description The options for navigator.credentials.get, when a passkey can answer. */
            passkey: null | {
                allowCredentials?: {
                    id: string;
                    transports?: string[];
                    type: string;
                }[];
                challenge: string;
                extensions?: {
                    appid?: string;
                    credProps?: boolean;
                    hmacCreateSecret?: boolean;
                    minPinLength?: boolean;
                    prf?: {
                        eval?: {
                            first: string;
                            second?: string;
                        };
                        evalByCredential?: {
                            [key: string]: {
                                first: string;
                                second?: string;
                            };
                        };
                    };
                };
                hints?: components["schemas"]["PublicKeyCredentialHint"][];
                rpId?: string;
                /** Format: int64 */
                timeout?: number;
                /** @enum {string} */
                userVerification?: "discouraged" | "preferred" | "required";
            };
            role: string;
            state: components["schemas"]["SessionState"];
        };
        /** @enum {string} */
        Severity: "hard" | "information" | "warning";
        SignatureBody: {
            code?: string;
            passkey?: components["schemas"]["Assertion"];
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            password?: string;
        };
        SignInBody: {
            code?: string;
            /**
             * @description a text of 1 to 320 characters
             * @example text
             */
            email: string;
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            password: string;
        };
        SignInView: {
            address: string;
            at: string;
            /** @description Who did it to the user, where it was not the user. */
            by: null | string;
            id: string;
            kind: string;
            subject: null | string;
            /** @description Null where the account is unknown. */
            user: null | string;
        };
        SignInWays: {
            /** @description The provider that people can sign in by, at /session/openid; null without one. */
            openId: null | {
                name: string;
            };
        };
        SimulatedProposal: {
            asOf: string;
            binding: null | {
                at: string;
                bound: string;
                without: string;
            };
            currency: string;
            discount: {
                errorPercent: string;
                percent: string;
                proposalToClosePercent: null | string;
                proposalToReferencePercent: string;
                terms: {
                    known: boolean;
                    percent: string;
                    term: string;
                }[];
            };
            /** @description What is drawn from, how often, and the tick that every draw is moved to. */
            draws: components["schemas"]["Draws"];
            flags: components["schemas"]["Flag"][];
            gates: components["schemas"]["GateAnswer"][];
            grid: components["schemas"]["GridRow"][];
            high: string;
            inputHash: string;
            issuer: string;
            low: string;
            model: {
                dated: string;
                name: string;
            };
            parts: {
                high: null | string;
                low: null | string;
                part: string;
                value: null | string;
                weight: string;
                why?: string;
            }[];
            policy: unknown;
            price: string;
            proposalHash: string;
            referencePrice: {
                close: null | string;
                kind: string;
                minimumPrice: null | string;
                price: string;
                /** Format: int64 */
                sessions?: number;
                vwap: null | string;
            };
            sections: components["schemas"]["Section"][];
            sensitivity: components["schemas"]["SensitivityRow"][];
            /** @description Prices in ascending order of chance, from draws that the stored seed repeats exactly. */
            simulation: components["schemas"]["Simulation"];
            terms: unknown;
            waterfall: {
                from: string;
                steps: components["schemas"]["StepView"][];
                to: string;
            };
        };
        Simulation: {
            p10: string;
            p50: string;
            p90: string;
            /** Format: int64 */
            runs: number;
            seed: string;
        };
        SimulationView: {
            p10: null | string;
            p50: null | string;
            p90: null | string;
            /** Format: int64 */
            runs: number;
            seed: string;
            simulatedAt: null | string;
            /** @enum {string} */
            state: "done" | "queued";
        };
        SoundingView: {
            answeredAt: null | string;
            /** @description The user who answered, or who noted the answer that was given by telephone. */
            answeredBy: null | string;
            askedAt: string;
            /** @description The user who asked, by name. */
            askedBy: string;
            /** @description When the investor is free of its undertaking. */
            cleansedAt: null | string;
            id: string;
            investor: string;
            lapsesAt: string;
            legalName: string;
            /** @description Who spoke for the investor on the telephone. */
            person: null | string;
            script: string;
            scriptHash: string;
            /** @description `lapsed`: not answered in time, or before the seal ended. */
            state: components["schemas"]["ApproachState"];
            undertaking: string;
            undertakingHash: string;
        };
        StepBody: {
            /**
             * Format: price
             * @description a decimal string with at most 6 decimals, above zero and on the tick; each step has another
             * @example 0.37
             */
            limit: string;
            /**
             * Format: int64
             * @description a whole number of shares from 1 to 9007199254740991
             * @example 250000
             */
            shares: number;
        };
        StepView: {
            amount: string;
            points: string;
            step: string;
        };
        SyntheticBody: {
            /**
             * @description a text of 1 to 64 characters
             * @example text
             */
            field: string;
            /**
             * @description a text of 1 to 500 characters
             * @example text
             */
            why: string;
        };
        TermsView: {
            changes: components["schemas"]["FieldChange"][];
            offering: string;
            recordedAt: string;
            /** @description The version that `changes` are told from; null of the first. */
            since: number | null;
            terms: {
                cap?: string;
                commissionPercent: string;
                /**
                 * Format: int64
                 * @description Seconds between the notice of effectiveness and the conversion of conditional offers.
                 */
                conditionalWindowSeconds: number;
                /** @description A covered security is pre-empted from state registration (Securities Act section 18). */
                coveredSecurity: boolean;
                currency: string;
                /** @enum {string} */
                dealType: "best-efforts-all-or-none" | "best-efforts-min-max" | "block-bought" | "cmpo" | "firm-commitment-follow-on" | "ipo" | "pipe" | "registered-direct" | "rule-506b" | "rule-506c";
                /** @description Who holds the money of a contingent offering, and how long it has to reach its minimum. */
                escrow?: {
                    /** @description Who holds the money. */
                    bank: string;
                    /**
                     * Format: int64
                     * @description How many days the offering document lets the minimum be extended, 0 to 365; none when absent.
                     */
                    extensionDays?: number;
                    /** @description The last day, in New York, on which cleared money may reach the minimum. */
                    minBy: string;
                };
                /** @description The exemption that an unregistered deal relies on; absent for a registered one. */
                exemption?: string;
                expenses?: string;
                floor?: string;
                /** @description What gates need to know beyond these terms, by the gate's id and its inputs' names. */
                gates?: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
                issuer: {
                    market?: string;
                    name: string;
                    symbol?: string;
                };
                /** @description Whether the desk grants the issuer the investors' names; in a new issue it always has them (FINRA 5131(d)). */
                issuerSeesNames?: boolean;
                /** Format: int64 */
                lot: number;
                /** Format: int64 */
                maximumPerOrder?: number;
                /** Format: int64 */
                minimumShares?: number;
                minimumSubscription?: string;
                /** Format: int64 */
                optionDays: number;
                /** Format: int64 */
                overAllotment: number;
                permittedClasses?: string[];
                permittedStates?: string[];
                placementAgent: string;
                /** @description The board's choices for the price: reference, weights, maximum discount, tolerances and the like. */
                pricing?: {
                    [key: string]: unknown;
                };
                /** Format: int64 */
                registeredShares?: number;
                /** @description The day whose law applies, YYYY-MM-DD; today's when absent. */
                rulesAsOf?: string;
                /** Format: int64 */
                shares: number;
                /** Format: int64 */
                sharesOutstanding?: number;
                /** @description Which of these terms are made up for a demonstration, and why. */
                synthetic?: {
                    field: string;
                    why: string;
                }[];
                tick: string;
            };
            /** Format: int64 */
            version: number;
        };
        TransitionBody: {
            evidence?: components["schemas"]["EvidenceBody"];
            /**
             * @description `file`: a registered deal is filed; evidence: filedAt, registrationNumber; `declare-effective`: its registration is effective; evidence: effectiveAt. The window of conditional offers begins; `open`: the book opens: after effectiveness, or for an exempt deal from its draft; `close`: the book closes and is frozen; not before the window of conditional offers is over; `re-open`: the book opens again, before a price is approved; `suspend`: nothing is taken for now; evidence: reason; `resume`: back to the state before the suspension; `withdraw`: the deal ends without a sale; evidence: reason
             * @enum {string}
             */
            move: "file" | "declare-effective" | "open" | "close" | "re-open" | "suspend" | "resume" | "withdraw";
        };
        UsedInput: {
            asOf: string;
            id: string;
            /** @enum {string} */
            kind: "comparables" | "index" | "market" | "model" | "potential" | "results";
            source: string;
            synthetic: boolean;
            /** Format: int64 */
            version: number;
        };
        UserBody: {
            /** Format: email */
            email: string;
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            name: string;
            /**
             * @description the house that the user acts for, a new one unless given; an investor's party is the investor's id
             * @example 01935c3e-7d5a-7c3e-9f5a-0123456789ab
             */
            party?: string;
            /**
             * @description the name of the house, of 1 to 200 characters
             * @example text
             */
            partyName: string;
            /**
             * @description `desk`: the syndicate desk: everything on its offerings but what another role must do; `member`: a member of the syndicate: orders of its own clients, totals of the book; `issuer`: the issuer's CFO: approves price and allocation; `investor`: an investor or its system: its own orders and allocations; `compliance`: counsel or compliance: reads everything, records evidence, lets warnings pass; `admin`: runs the installation: users and keys, no deal data
             * @enum {string}
             */
            role: "desk" | "member" | "issuer" | "investor" | "compliance" | "admin";
        };
        UserChangeBody: {
            disabled?: boolean;
            /**
             * @description a text of 1 to 200 characters
             * @example text
             */
            name?: string;
            /** @enum {string} */
            role?: "desk" | "member" | "issuer" | "investor" | "compliance" | "admin";
        };
        UserView: {
            createdAt: string;
            demonstration: boolean;
            disabledAt: null | string;
            email: string;
            id: string;
            name: string;
            party: string;
            partyName: string;
            /** @enum {string} */
            role: "admin" | "compliance" | "desk" | "investor" | "issuer" | "member";
        };
        VerificationView: {
            brokenAt: null | string;
            /** Format: int64 */
            entries: number;
            head: null | string;
            /** Format: int64 */
            links: number;
        };
        VersionDocument: {
            channel: string;
            event: components["schemas"]["OrderEvent"];
            /** @enum {string} */
            intent: "conditional-offer" | "indication" | "order";
            investor: string;
            order: string;
            receivedAt: string;
            /** @description What an order asks for, as it travels: the document of the contract without its standing. */
            terms: components["schemas"]["OrderTermsDocument"];
            /** Format: int64 */
            version: number;
        };
        VersionView: {
            /** @description The document of a version: what its hash, and so its receipt, is taken over. */
            document: components["schemas"]["VersionDocument"];
            event: components["schemas"]["OrderEvent"];
            /** @enum {string} */
            intent: "conditional-offer" | "indication" | "order";
            receipt: {
                entry: {
                    id: string;
                } & {
                    [key: string]: unknown;
                };
                entryHash: string;
                linkHash: string;
                orderHash: string;
                path: {
                    hash: string;
                    /** @enum {string} */
                    side: "left" | "right";
                }[];
                root: string;
            };
            receivedAt: string;
            recordedAt: string;
            /** Format: int64 */
            version: number;
        };
        WebhookBody: {
            kinds?: string[];
            /**
             * @description a text of 1 to 100 characters
             * @example text
             */
            label: string;
            /**
             * @description an https address that is reachable from the Internet
             * @example text
             */
            url: string;
        };
        WebhookView: {
            createdAt: string;
            endedAt: null | string;
            endedWhy: null | string;
            id: string;
            kinds: string[] | null;
            label: string;
            previousUntil: null | string;
            url: string;
        };
        WordsBody: {
            /**
             * @description a text of 1 to 4000 characters
             * @example text
             */
            words: string;
        };
    };
    responses: {
        /** @description The shape: a field, its type or range, a header. */
        Refused400: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "empty-list" | "idempotency-key-invalid" | "idempotency-key-missing" | "invalid-date" | "invalid-decimal" | "invalid-identifier" | "invalid-text" | "invalid-time" | "missing-field" | "not-a-deal-pack" | "not-a-model" | "not-bars" | "not-company-facts" | "not-comparables" | "not-csv" | "not-deals" | "not-json" | "not-results" | "not-utf-8" | "not-well-formed" | "orders-twice" | "out-of-range" | "price-not-a-string" | "repeated-field" | "repeated-id" | "repeated-limit" | "sanctions-list-malformed" | "several-securities" | "shares-or-amount" | "shares-or-percent" | "too-deep" | "too-large" | "too-many-lines" | "unknown-command" | "unknown-field" | "unknown-format" | "unknown-gate" | "unknown-option" | "unknown-value" | "unreadable-file" | "unwritable-file" | "version-invalid" | "wrong-type" | "zero-amount" | "zero-lot" | "zero-minimum" | "zero-order" | "zero-price" | "zero-supply" | "zero-tick";
                    /** @constant */
                    status?: 400;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description No valid key or session. */
        Refused401: {
            headers: {
                /** @description How to sign in. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "invitation-over" | "not-signed-in" | "openid-refused" | "second-factor-failed" | "second-factor-missing" | "sign-in-failed";
                    /** @constant */
                    status?: 401;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description Not for this role, or not for this key. */
        Refused403: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "cfo-only" | "cross-site" | "demonstration-elsewhere" | "desk-only" | "four-eyes" | "names-not-granted" | "openid-not-linked" | "outside-scope" | "role-may-not" | "second-factor-not-enrolled" | "sign-in-again";
                    /** @constant */
                    status?: 403;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not yours. */
        Refused404: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "not-found";
                    /** @constant */
                    status?: 404;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description The request did not arrive in time. */
        Refused408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "too-slow";
                    /** @constant */
                    status?: 408;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description Not in the present state, or the first request with this key still runs. */
        Refused409: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "already-approved" | "already-enrolled" | "already-extended" | "already-released" | "approach-over" | "book-closed" | "book-drift" | "book-not-closed" | "deposit-decided" | "deposit-known" | "evidence-decided" | "hash-mismatch" | "in-running-deal" | "intent-not-taken" | "key-revoked" | "last-admin" | "last-second-factor" | "minimum-missed" | "move-not-allowed" | "no-book" | "not-under-seal" | "nothing-to-answer" | "nothing-to-clear" | "nothing-to-close" | "nothing-to-override" | "nothing-to-refund" | "openid-linked-already" | "order-not-live" | "price-approved" | "proposal-moved" | "proposal-not-open" | "request-in-progress" | "run-not-approved" | "run-not-done" | "sanctions-list-known" | "seed-after-close" | "user-exists" | "webhook-ended" | "window-open";
                    /** @constant */
                    status?: 409;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description The version has moved since it was read. */
        Refused412: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "version-moved";
                    /** @constant */
                    status?: 412;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "too-large";
                    /** @constant */
                    status?: 413;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description The body is of no type that this route takes. */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "media-type";
                    /** @constant */
                    status?: 415;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description A rule; where it is one of law, with its citation. */
        Refused422: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "above-maximum" | "above-supply" | "after-expiry" | "already-invited" | "before-effectiveness" | "before-pricing" | "below-minimum" | "class-not-permitted" | "evidence-missing" | "exercise-beyond-option" | "exercise-beyond-short" | "floor-above-cap" | "gate-failed" | "hard-gate" | "idempotency-key-reused" | "lines-refused" | "minimum-fill-above-shares" | "names-issuer" | "no-clearing-price" | "no-escrow" | "no-policy" | "no-reference-price" | "no-sessions" | "not-a-multiple-of-lot" | "not-countered" | "not-crossed" | "not-in-best-efforts" | "off-lot" | "off-tick" | "option-above-15-percent" | "order-differs" | "outside-calendar" | "outside-floor-and-cap" | "over-allotment-above-option" | "party-of-another-role" | "placement-beyond-option" | "purchase-beyond-short" | "sanctions-not-cleared" | "seed-missing" | "signature-invalid" | "signature-missing" | "spread-above-price" | "stabilizing-above-offer-price" | "state-not-permitted" | "terms-invalid" | "too-few-deals" | "unknown-investor" | "unknown-order" | "unknown-user" | "warning-stands" | "webhook-target" | "weights-missing";
                    /** @constant */
                    status?: 422;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing. */
        Refused428: {
            headers: {
                /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                "Idempotent-Replayed"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "version-missing";
                    /** @constant */
                    status?: 428;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: wait. */
        Refused429: {
            headers: {
                /** @description With 429 and 503: how many seconds to wait. */
                "Retry-After": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "too-many-attempts" | "too-many-requests";
                    /** @constant */
                    status?: 429;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description The headers are too large. */
        Refused431: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "too-large";
                    /** @constant */
                    status?: 431;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description An error on our side; nothing was changed. */
        Refused500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "internal";
                    /** @constant */
                    status?: 500;
                } & components["schemas"]["Problem"];
            };
        };
        /** @description Not at the moment: send it again with the same key. */
        Refused503: {
            headers: {
                /** @description With 429 and 503: how many seconds to wait. */
                "Retry-After": string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {unknown} */
                    code?: "busy" | "openid-away" | "secret-unreadable";
                    /** @constant */
                    status?: 503;
                } & components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AllocationsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRunBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_lines: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description Another finished run of the same offering, to compare with. */
                against?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LineView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_override: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverridesBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyChangeBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_rotate: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        expiresAt: null | string;
                        id: string;
                        key?: string;
                        label: string;
                        lastUsedAt: null | string;
                        party: string;
                        perMinute: number | null;
                        revokedAt: null | string;
                        scope: ("answer-approach" | "approve-allocation" | "attest" | "change-offering" | "change-order" | "clear-screening" | "create-offering" | "decide-price" | "erase-personal-data" | "exercise-option" | "extend-minimum" | "import-sanctions" | "invite" | "make-closing" | "manage-own-keys" | "manage-users" | "manage-webhooks" | "move-offering" | "override-gate" | "preview-price" | "propose-price" | "read-allocation" | "read-audit" | "read-book" | "read-certificates" | "read-client-allocations" | "read-deal-pack" | "read-deliveries" | "read-deposits" | "read-desk-edition" | "read-documents" | "read-escrow" | "read-events" | "read-gates" | "read-inbox" | "read-inputs" | "read-investors" | "read-invitations" | "read-journal" | "read-offering" | "read-order-gates" | "read-orders" | "read-over-allotment" | "read-own-allocations" | "read-own-approaches" | "read-personal-data" | "read-policies" | "read-pot" | "read-proposals" | "read-same-interest" | "read-screenings" | "read-scrubs" | "read-self" | "read-sign-ins" | "read-soundings" | "read-syndicate" | "read-terms" | "record-certificates" | "record-deposit" | "record-purchase" | "refund-deposits" | "release-allocation" | "run-allocation" | "scrub-order" | "sound" | "submit-order" | "submit-order-files" | "withdraw-proposal" | "write-documents" | "write-inputs" | "write-investors" | "write-policy" | "write-syndicate")[] | null;
                        user: string;
                        userName: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproachesController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApproachView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproachesController_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApproachView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrailController_evidence: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description Only orders of this investor. */
                investor?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
                /** @description Only what concerns this offering. */
                offering?: string;
                /** @description Only what this user did. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrailController_nameReads: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description Only orders of this investor. */
                investor?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
                /** @description Only what concerns this offering. */
                offering?: string;
                /** @description Only what this user did. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NameReadView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrailController_overrides: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
                /** @description Only what concerns this offering. */
                offering?: string;
                /** @description Only what this user did. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OverrideView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrailController_refusals: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
                /** @description Only what concerns this offering. */
                offering?: string;
                /** @description Only what this user did. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RefusalView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TrailController_signIns: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
                /** @description Only what this user did. */
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignInView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InboxController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NoticeView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InboxController_markRead: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorsController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InvestorView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorsController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestorBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where what was made can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorFilesController_take: {
        parameters: {
            query?: {
                /** @description All lines or none; with false each line by itself. */
                atomic?: boolean;
                /** @description Say what is wrong, line by line, and take nothing; the key stays free for the file itself. */
                dryRun?: boolean;
            };
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description As JSON a list of investors. As CSV or XLSX a header row with the names of an investor's fields, in capitals or not, and a line for each investor; an empty cell is a field that is not there, an empty line none. The list of investors as a file can be sent back: a line with an `id` is about that investor. */
        requestBody: {
            content: {
                "application/json": {
                    investors: components["schemas"]["InvestorBody"][];
                };
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorFileView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvestorBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorsController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttestationsController_attest: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttestationBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CertificateView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CertificatesController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change is based on, or several with commas between them: one of them must be that of the present version. Weak ones are nobody’s, and `*` is refused with 412. */
                "If-Match": string;
            };
            path: {
                certificate: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateChangeBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonalDataController_erase: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonalDataController_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalData"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScreeningController_last: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        screening: components["schemas"]["ScreeningView"] | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScreeningController_clear: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearanceBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferingView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOfferingBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where what was made can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_change: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change is based on, or several with commas between them: one of them must be that of the present version. Weak ones are nobody’s, and `*` is refused with 412. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTermsBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_listPolicies: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PolicyView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_recordPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RunView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_request: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            202: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where what was made can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_own: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LineView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SoundingsController_log: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SoundingView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SoundingsController_approach: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproachBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: int64 */
                        approached: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BookController_read: {
        parameters: {
            query?: {
                /** @description A past moment, with its offset. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SoundingsController_cleanse: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CleanseBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AllocationsController_ofClients: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LineView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingsController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClosingView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingsController_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeClosing"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingsController_lines: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                closing: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClosingLineView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_read_3: {
        parameters: {
            query?: {
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_record_3: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingInputBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_import_3: {
        parameters: {
            query?: {
                /** @description With a file as the body: the day as of which it is read, YYYY-MM-DD. */
                asOf?: string;
                /** @description With a file as the body: where it comes from. */
                source?: string;
                /** @description Prices as traded = prices in the file x this. */
                splitFactor?: string;
                /** @description With a file as the body: whether its figures are made up. */
                synthetic?: boolean;
            };
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InputFileBody"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DealPackController_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_listed: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_send: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                document: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: int64 */
                        delivered: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryView"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscrowController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscrowView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscrowController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DepositView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscrowController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscrowController_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                deposit: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositOutcomeBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscrowController_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EscrowController_reElect: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReElectionBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReElectionView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingsController_refunded: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RefundView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosingsController_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeRefunds"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsController_follow: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last event that was seen. */
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvestorEvidenceController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InvestorEvidenceView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverAllotmentController_exercises: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExerciseView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverAllotmentController_exercise: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExerciseBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExerciseView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_readGates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GateView"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_read_1: {
        parameters: {
            query?: {
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_record_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingInputBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_import_1: {
        parameters: {
            query?: {
                /** @description With a file as the body: the day as of which it is read, YYYY-MM-DD. */
                asOf?: string;
                /** @description With a file as the body: where it comes from. */
                source?: string;
                /** @description Prices as traded = prices in the file x this. */
                splitFactor?: string;
                /** @description With a file as the body: whether its figures are made up. */
                synthetic?: boolean;
            };
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InputFileBody"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_invited: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InvitationView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: int64 */
                        invited: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_journal: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalPage"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_read_0: {
        parameters: {
            query?: {
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_record_0: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingInputBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_import_0: {
        parameters: {
            query?: {
                /** @description With a file as the body: the day as of which it is read, YYYY-MM-DD. */
                asOf?: string;
                /** @description With a file as the body: where it comes from. */
                source?: string;
                /** @description Prices as traded = prices in the file x this. */
                splitFactor?: string;
                /** @description With a file as the body: whether its figures are made up. */
                synthetic?: boolean;
            };
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InputFileBody"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SyndicateController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberView"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SyndicateController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description Only orders of this intent. */
                intent?: "indication" | "conditional-offer" | "order";
                /** @description Only orders of this investor. */
                investor?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
                /** @description Only orders in this state. */
                state?: "live" | "withdrawn" | "lapsed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where what was made can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount?: string;
                        changedAt: string;
                        channel: string;
                        id: string;
                        /** @enum {string} */
                        intent: "conditional-offer" | "indication" | "order";
                        investor: string;
                        limit?: string;
                        /** Format: int64 */
                        minimumFill?: number;
                        offering: string;
                        percent?: string;
                        receipt: {
                            entry: string;
                            entryHash: string;
                            linkHash: string;
                            order: string;
                            orderHash: string;
                            path: {
                                hash: string;
                                /** @enum {string} */
                                side: "left" | "right";
                            }[];
                            receivedAt: string;
                            root: string;
                            /** Format: int64 */
                            version: number;
                        };
                        receivedAt: string;
                        /** Format: int64 */
                        shares?: number;
                        /** @enum {string} */
                        state: "lapsed" | "live" | "withdrawn";
                        /** @enum {string} */
                        stepMode?: "cumulative" | "exclusive";
                        steps?: {
                            limit: string;
                            /** Format: int64 */
                            shares: number;
                        }[];
                        /** @enum {string} */
                        type: "limit" | "market" | "percent" | "step";
                        /** Format: int64 */
                        version: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderBatchesController_take: {
        parameters: {
            query?: {
                /** @description All lines or none; with false each line by itself. */
                atomic?: boolean;
                /** @description Say what is wrong, line by line, and take nothing; the key stays free for the file itself. */
                dryRun?: boolean;
            };
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description As JSON a list of orders. As CSV or XLSX a header row with the names of an order's fields, in capitals or not, and a line for each order: an empty cell is a field that is not there, an empty line none, steps are written `0.40x1000000;0.37x2500000`, and a line that names no `intent` is an order. The list of orders as a file can be sent back: a line with the `id` of an order that stands as the line says changes nothing; without an `id` it is a new order. The same file sent again, under whatever key, takes nothing: it answers what became of it then, marked `takenBefore` and `Idempotent-Replayed: true`. To order the same once more, send single orders. */
        requestBody: {
            content: {
                "application/json": {
                    orders: components["schemas"]["OrderBody"][];
                };
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverAllotmentController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverAllotmentView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_overridden: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GateOverrideView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_override: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GateOverrideBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateOverrideView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PotController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PotView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_read_4: {
        parameters: {
            query?: {
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_record_4: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingInputBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_preview: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_listProposals: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProposalView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where what was made can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_read_5: {
        parameters: {
            query?: {
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_record_5: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingInputBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverAllotmentController_purchases: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PurchaseView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverAllotmentController_purchase: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_deskAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_ownAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_issuerAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_clientAllocations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_bookStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_gateReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_orderBlotter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_pricingMemo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_stabilization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The kind of file. */
                format: "csv" | "xlsx" | "pdf";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_read_2: {
        parameters: {
            query?: {
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_record_2: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingInputBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MarketDataController_import_2: {
        parameters: {
            query?: {
                /** @description With a file as the body: the day as of which it is read, YYYY-MM-DD. */
                asOf?: string;
                /** @description With a file as the body: where it comes from. */
                source?: string;
                /** @description Prices as traded = prices in the file x this. */
                splitFactor?: string;
                /** @description With a file as the body: whether its figures are made up. */
                synthetic?: boolean;
            };
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InputFileBody"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingInputView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PotController_sameInterest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SameInterestView"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScrubsController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScrubView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SoundingsController_seal: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfferingsController_terms: {
        parameters: {
            query?: {
                /** @description The version that the changes are told from; the one before where none is named. */
                since?: number;
                /** @description This version; the newest where none is named. */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BookController_move: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferingView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OneTimeCodesController_begin: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OneTimeCodesController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OneTimeCodesController_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "signed-in";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_amend: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change is based on, or several with commas between them: one of them must be that of the present version. Weak ones are nobody’s, and `*` is refused with 412. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount?: string;
                        changedAt: string;
                        channel: string;
                        id: string;
                        /** @enum {string} */
                        intent: "conditional-offer" | "indication" | "order";
                        investor: string;
                        limit?: string;
                        /** Format: int64 */
                        minimumFill?: number;
                        offering: string;
                        percent?: string;
                        receipt: {
                            entry: string;
                            entryHash: string;
                            linkHash: string;
                            order: string;
                            orderHash: string;
                            path: {
                                hash: string;
                                /** @enum {string} */
                                side: "left" | "right";
                            }[];
                            receivedAt: string;
                            root: string;
                            /** Format: int64 */
                            version: number;
                        };
                        receivedAt: string;
                        /** Format: int64 */
                        shares?: number;
                        /** @enum {string} */
                        state: "lapsed" | "live" | "withdrawn";
                        /** @enum {string} */
                        stepMode?: "cumulative" | "exclusive";
                        steps?: {
                            limit: string;
                            /** Format: int64 */
                            shares: number;
                        }[];
                        /** @enum {string} */
                        type: "limit" | "market" | "percent" | "step";
                        /** Format: int64 */
                        version: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that the change is based on, or several with commas between them: one of them must be that of the present version. Weak ones are nobody’s, and `*` is refused with 412. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description The version, to be sent as If-Match with a change. */
                    ETag: string;
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount?: string;
                        changedAt: string;
                        channel: string;
                        id: string;
                        /** @enum {string} */
                        intent: "conditional-offer" | "indication" | "order";
                        investor: string;
                        limit?: string;
                        /** Format: int64 */
                        minimumFill?: number;
                        offering: string;
                        percent?: string;
                        receipt: {
                            entry: string;
                            entryHash: string;
                            linkHash: string;
                            order: string;
                            orderHash: string;
                            path: {
                                hash: string;
                                /** @enum {string} */
                                side: "left" | "right";
                            }[];
                            receivedAt: string;
                            root: string;
                            /** Format: int64 */
                            version: number;
                        };
                        receivedAt: string;
                        /** Format: int64 */
                        shares?: number;
                        /** @enum {string} */
                        state: "lapsed" | "live" | "withdrawn";
                        /** @enum {string} */
                        stepMode?: "cumulative" | "exclusive";
                        steps?: {
                            limit: string;
                            /** Format: int64 */
                            shares: number;
                        }[];
                        /** @enum {string} */
                        type: "limit" | "market" | "percent" | "step";
                        /** Format: int64 */
                        version: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            412: components["responses"]["Refused412"];
            422: components["responses"]["Refused422"];
            428: components["responses"]["Refused428"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderGatesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JudgedVersion"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScrubsController_scrub: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScrubBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScrubView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScrubsController_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScrubView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_versions: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VersionView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKeyView"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        expiresAt: null | string;
                        id: string;
                        key?: string;
                        label: string;
                        lastUsedAt: null | string;
                        party: string;
                        perMinute: number | null;
                        revokedAt: null | string;
                        scope: ("answer-approach" | "approve-allocation" | "attest" | "change-offering" | "change-order" | "clear-screening" | "create-offering" | "decide-price" | "erase-personal-data" | "exercise-option" | "extend-minimum" | "import-sanctions" | "invite" | "make-closing" | "manage-own-keys" | "manage-users" | "manage-webhooks" | "move-offering" | "override-gate" | "preview-price" | "propose-price" | "read-allocation" | "read-audit" | "read-book" | "read-certificates" | "read-client-allocations" | "read-deal-pack" | "read-deliveries" | "read-deposits" | "read-desk-edition" | "read-documents" | "read-escrow" | "read-events" | "read-gates" | "read-inbox" | "read-inputs" | "read-investors" | "read-invitations" | "read-journal" | "read-offering" | "read-order-gates" | "read-orders" | "read-over-allotment" | "read-own-allocations" | "read-own-approaches" | "read-personal-data" | "read-policies" | "read-pot" | "read-proposals" | "read-same-interest" | "read-screenings" | "read-scrubs" | "read-self" | "read-sign-ins" | "read-soundings" | "read-syndicate" | "read-terms" | "record-certificates" | "record-deposit" | "record-purchase" | "refund-deposits" | "release-allocation" | "run-allocation" | "scrub-order" | "sound" | "submit-order" | "submit-order-files" | "withdraw-proposal" | "write-documents" | "write-inputs" | "write-investors" | "write-policy" | "write-syndicate")[] | null;
                        user: string;
                        userName: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PasskeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PasskeyView"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PasskeysController_register: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyBody"];
            };
        };
        responses: {
            /** @description As asked for. */
            201: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PasskeysController_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PasskeysController_options: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        attestation?: "direct" | "enterprise" | "indirect" | "none";
                        attestationFormats?: components["schemas"]["AttestationFormat"][];
                        authenticatorSelection?: {
                            /** @enum {string} */
                            authenticatorAttachment?: "cross-platform" | "platform";
                            requireResidentKey?: boolean;
                            /** @enum {string} */
                            residentKey?: "discouraged" | "preferred" | "required";
                            /** @enum {string} */
                            userVerification?: "discouraged" | "preferred" | "required";
                        };
                        challenge: string;
                        excludeCredentials?: {
                            id: string;
                            transports?: string[];
                            type: string;
                        }[];
                        extensions?: {
                            appid?: string;
                            credProps?: boolean;
                            hmacCreateSecret?: boolean;
                            minPinLength?: boolean;
                            prf?: {
                                eval?: {
                                    first: string;
                                    second?: string;
                                };
                                evalByCredential?: {
                                    [key: string]: {
                                        first: string;
                                        second?: string;
                                    };
                                };
                            };
                        };
                        hints?: components["schemas"]["PublicKeyCredentialHint"][];
                        pubKeyCredParams: {
                            /** Format: int64 */
                            alg: number;
                            /** @enum {string} */
                            type: "public-key";
                        }[];
                        rp: {
                            id?: string;
                            name: string;
                        };
                        /** Format: int64 */
                        timeout?: number;
                        user: {
                            displayName: string;
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PasskeysController_signingOptions: {
        parameters: {
            query: {
                /** @description The hash of the proposal that is to be signed. */
                proposalHash: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowCredentials?: {
                            id: string;
                            transports?: string[];
                            type: string;
                        }[];
                        challenge: string;
                        extensions?: {
                            appid?: string;
                            credProps?: boolean;
                            hmacCreateSecret?: boolean;
                            minPinLength?: boolean;
                            prf?: {
                                eval?: {
                                    first: string;
                                    second?: string;
                                };
                                evalByCredential?: {
                                    [key: string]: {
                                        first: string;
                                        second?: string;
                                    };
                                };
                            };
                        };
                        hints?: components["schemas"]["PublicKeyCredentialHint"][];
                        rpId?: string;
                        /** Format: int64 */
                        timeout?: number;
                        /** @enum {string} */
                        userVerification?: "discouraged" | "preferred" | "required";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_counter: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemosController_memo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoDocument"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemosController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PricingController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScreeningController_imported: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SanctionsListView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScreeningController_import: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SanctionsListBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SanctionsListView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ScreeningController_stopped: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScreeningView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description As asked for. */
            201: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            204: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AcceptInvitationController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            /** @description As asked for. */
            201: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenIdController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            302: {
                headers: {
                    /** @description Where to go on. */
                    Location: string;
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenIdController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            303: {
                headers: {
                    /** @description Where to go on. */
                    Location: string;
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenIdController_link: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        location: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenIdController_unlink: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_finish: {
        parameters: {
            query?: never;
            header: {
                /** @description Says that a page of the installation asks, or a program that acts as one; refused with 403 `cross-site` without it. */
                "X-Greenshoe": "web";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorBody"];
            };
        };
        responses: {
            /** @description As asked for. */
            201: {
                headers: {
                    /** @description Begins, renews or ends the sign-in of a browser; programs send a key instead. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenIdController_ways: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserAccountsController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UserView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserAccountsController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where what was made can be read. */
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        demonstration: boolean;
                        disabledAt: null | string;
                        email: string;
                        id: string;
                        invitation?: string;
                        name: string;
                        party: string;
                        partyName: string;
                        /** @enum {string} */
                        role: "admin" | "compliance" | "desk" | "investor" | "issuer" | "member";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserAccountsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserAccountsController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChangeBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserAccountsController_inviteAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgainBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        demonstration: boolean;
                        disabledAt: null | string;
                        email: string;
                        id: string;
                        invitation?: string;
                        name: string;
                        party: string;
                        partyName: string;
                        /** @enum {string} */
                        role: "admin" | "compliance" | "desk" | "investor" | "issuer" | "member";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_add: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        endedAt: null | string;
                        endedWhy: null | string;
                        id: string;
                        kinds: string[] | null;
                        label: string;
                        previousUntil: null | string;
                        secret?: string;
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            200: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_messages: {
        parameters: {
            query?: {
                /** @description The "next" of the page before. */
                after?: string;
                /** @description How many to answer at most: 100 where not given, of short lists all; up to 10,000 in a file. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    /** @description The name to keep the file under. */
                    "Content-Disposition"?: string;
                    /** @description Of a list as a file: where it goes on, as `<...>; rel="next"`. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageView"][];
                        next: null | string;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_replay: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            202: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_ping: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, and committed to disk. */
            202: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhooksController_rotate: {
        parameters: {
            query?: never;
            header: {
                /** @description Your name for this request: sent again with the same body it has one effect and one answer. */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotationBody"];
            };
        };
        responses: {
            /** @description Done, and committed to disk. */
            201: {
                headers: {
                    /** @description "true" when this is the answer of an earlier request: with this key, or with the same file of orders. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: string;
                        endedAt: null | string;
                        endedWhy: null | string;
                        id: string;
                        kinds: string[] | null;
                        label: string;
                        previousUntil: null | string;
                        secret?: string;
                        url: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            409: components["responses"]["Refused409"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        live: true;
                    };
                };
            };
            /** @description A part is not well: the answer says which. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        live: true;
                    };
                };
            };
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A part is not well: the answer says which. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            408: components["responses"]["Refused408"];
            429: components["responses"]["Refused429"];
            431: components["responses"]["Refused431"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description Refused, or failed, in any other way. */
            default: {
                headers: {
                    /** @description With 429 and 503: how many seconds to wait. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
