//! Everything the tool and the checks say to an author, as one enum.
//!
//! A [`Diagnostic`] is a place (file and line) and a [`Problem`]; it prints what is wrong and what to
//! write instead. The drift suite walks [`Kind`] and demands a breakage for every variant.

use std::fmt;

use strum::{EnumDiscriminants, EnumIter, EnumString, IntoStaticStr};

/// A problem at a place: `file` is relative to the root of the project, `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    pub file: String,
    pub line: usize,
    pub problem: Problem,
}

impl Diagnostic {
    pub fn new(file: impl Into<String>, line: usize, problem: Problem) -> Diagnostic {
        Diagnostic {
            file: file.into(),
            line,
            problem,
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (wrong, mend) = self.problem.words();
        let name: &'static str = Kind::from(&self.problem).into();
        write!(
            f,
            "{}:{}: {wrong} [{name}]\n  mend: {mend}",
            self.file, self.line
        )
    }
}

/// Joins diagnostics into one text, and annotates them when GitHub Actions is listening.
pub fn report(diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&format!("{diagnostic}\n"));
        if std::env::var_os("GITHUB_ACTIONS").is_some() {
            let (wrong, mend) = diagnostic.problem.words();
            let message = format!("{wrong}; mend: {mend}").replace('\n', "%0A");
            text.push_str(&format!(
                "::error file={},line={}::{message}\n",
                diagnostic.file, diagnostic.line
            ));
        }
    }
    text
}

/// What can be wrong. [`Problem::words`] says each in two phrases: what is wrong, and the mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, EnumDiscriminants)]
#[strum_discriminants(name(Kind))]
#[strum_discriminants(derive(EnumIter, IntoStaticStr, EnumString, Hash, PartialOrd, Ord))]
#[strum_discriminants(strum(serialize_all = "kebab-case"))]
#[strum_discriminants(doc = "The name of a [`Problem`], without its particulars.")]
pub enum Problem {
    // The book and its summary.
    BadBookToml {
        message: String,
    },
    BadSummary {
        message: String,
    },
    ChapterMissing {
        target: String,
        near: Option<String>,
    },
    ChapterNotInSummary,
    InvalidUtf8,
    MergeMark,
    WrongMdbook {
        found: String,
        wanted: String,
    },

    // Records of measurements and timelines.
    RecordEdited {
        why: String,
        mend: String,
    },
    RecordSchema {
        found: u64,
        wanted: u64,
        mend: String,
    },

    RecordStale {
        mend: String,
    },
    RecordWithoutSubject {
        near: Option<String>,
    },
    BadSubject {
        what: String,
    },
    NoSuchSeries {
        series: String,
        near: Option<String>,
    },
    FigureTooWide {
        figure: String,
        percent: u64,
    },
    NoSuchSubject {
        name: String,
        near: Option<String>,
    },
    NoSuchExhibit {
        kind: &'static str,
        name: String,
        near: Option<String>,
    },
    NotMeasured {
        subject: String,
        mend: String,
    },
    SubjectNotShown {
        subject: String,
    },
    TypedFigure {
        number: String,
    },
    TooManyTypedFigures {
        number: String,
        most: usize,
    },
    // Timelines.
    BadClaim {
        claim: String,
    },
    NoTimeline {
        name: String,
    },
    TimelineNotRecorded {
        name: String,
        command: String,
    },
    TimelineLacksPanel {
        name: String,
        panel: String,
        command: String,
    },
    TimelineNotShown {
        name: String,
    },
    StrayTimeline {
        listing: String,
    },
    RowNotShown {
        name: String,
        program: String,
        words: String,
    },
    NoModule {
        name: String,
    },
    NotExplored {
        file: String,
    },
    ClaimFails {
        program: String,
        claim: String,
        why: String,
    },
    TimelineStale {
        program: String,
        differs: String,
        command: String,
    },

    // Directives and fences of a chapter.
    UnknownDirective {
        name: String,
        near: Option<String>,
    },
    DirectiveNotAlone {
        name: String,
    },
    DirectiveArguments {
        name: String,
        wanted: &'static str,
    },
    IncludeFailed {
        directive: String,
    },
    NoSuchListing {
        name: String,
        near: Option<String>,
    },
    NoSuchErrorProgram {
        name: String,
        near: Option<String>,
    },
    NoSuchAnchor {
        anchor: String,
        file: String,
        have: Vec<String>,
    },
    NoSuchRow {
        name: String,
        near: Option<String>,
    },
    NoRowsForChapter {
        chapter: String,
    },
    NoFenceLanguage,
    UnknownFenceLanguage {
        language: String,
        near: Option<String>,
    },
    UnknownFenceWord {
        word: String,
        language: String,
        near: Option<String>,
    },
    EmptyBlock,
    NoReason {
        word: String,
    },
    CompileFailNamesNothing,
    TypedApiAddress {
        url: String,
    },
    UnknownApiPath {
        path: String,
    },
    PathlessReference {
        text: String,
    },
    Placeholder {
        text: String,
    },
    MissingSection {
        wanted: &'static str,
    },
    NoSuchProgram {
        command: String,
        near: Option<String>,
    },

    // Listing and error folders.
    BadName {
        name: String,
    },
    DuplicateProgram {
        name: String,
        other: String,
    },
    NotEmbedded {
        name: String,
        directive: String,
    },
    MissingFile {
        what: &'static str,
        mend: String,
    },
    BadToml {
        message: String,
    },
    Contradiction {
        what: String,
    },
    BrokenAnchor {
        what: String,
    },
    UnknownMask {
        mask: String,
        near: Option<String>,
    },
    BlanketMask {
        line: String,
    },

    // The Rosetta.
    UnknownPythonName {
        name: String,
        near: Option<String>,
    },
    WrongRosettaFile {
        name: String,
        wanted: String,
    },
    RowForm {
        name: String,
    },
    RowChapter {
        name: String,
        chapter: String,
        near: Option<String>,
    },
    RowSection {
        name: String,
        section: String,
        near: Option<String>,
    },
    RowListing {
        name: String,
        listing: String,
        near: Option<String>,
    },
    RowPath {
        name: String,
        path: String,
        compiler: String,
    },

    // Rendering and serving.
    OutputFolder {
        path: String,
        error: String,
    },
    NoFreePort {
        first: u16,
        last: u16,
    },

    // Snippets.
    SnippetDoesNotCompile {
        compiler: String,
    },
    SnippetFails {
        output: String,
    },
    SnippetCompiles {
        wanted: String,
    },
    SnippetOtherError {
        wanted: String,
        compiler: String,
    },
    SnippetDoesNotPanic,

    // Programs that run.
    ListingDoesNotBuild {
        compiler: String,
    },
    OutputDiffers {
        program: String,
        file: String,
        diff: String,
        accept: String,
    },
    ErrorStreamDiffers {
        program: String,
        file: String,
        diff: String,
        accept: String,
    },
    ExitDiffers {
        program: String,
        found: String,
        wanted: String,
    },
    PartWaits {
        seconds: String,
        budget: u64,
        slowest: Vec<String>,
    },
    SignalNotSent {
        program: String,
        after: String,
    },
    OutcomeNotAllowed {
        program: String,
        output: String,
    },
    OutcomeNeverSeen {
        program: String,
        outcome: String,
        runs: usize,
    },
    TooSlow {
        program: String,
        seconds: u64,
    },
    TooMuchOutput {
        program: String,
        bytes: usize,
    },
    LeftProcess {
        program: String,
    },
    Absent {
        part: String,
        mend: String,
    },

    // Python fences.
    PythonFails {
        output: String,
    },
    PythonDoesNotRaise {
        wanted: String,
        output: String,
    },

    // Programs that must not compile.
    BrokenCompiles,
    BrokenOtherError {
        wanted: String,
        compiler: String,
    },
    CompilerTextDiffers {
        diff: String,
        accept: String,
    },

    // The site.
    AddressGone {
        page: String,
    },
    AddressNotListed {
        page: String,
    },
    NoThemeFile,
    OverrideWithoutOrigin,
    OverrideStale {
        original: String,
        digest: String,
    },
    VendoredEdited {
        digest: String,
    },
    SearchMisses {
        query: String,
        wanted: String,
        found: Vec<String>,
    },
    SearchLeadsNowhere {
        title: String,
        address: String,
    },
    SearchTooLarge {
        found: usize,
        most: usize,
    },
    LostAddress {
        address: String,
    },
    NotNamed {
        file: &'static str,
        address: String,
    },
    HeadWrong {
        what: &'static str,
        found: String,
        wanted: String,
    },
    OwnStyle {
        text: String,
    },
    BrokenLink {
        target: String,
    },
    BrokenFragment {
        target: String,
    },
    DuplicateId {
        id: String,
    },
    UncheckedRust {
        code: String,
    },
    NotOnPage {
        what: String,
    },
    HiddenLine,
    CodeAltered {
        language: String,
        diff: String,
    },
    FaintCode {
        name: String,
        why: String,
    },
    EmptyReason {
        key: String,
    },
    LeftoverDirective {
        text: String,
    },
    ApiPathMissing {
        path: String,
        rustdoc: String,
    },
    ApiMapStale {
        path: String,
    },
    StockDiffers {
        page: String,
    },

    // The page in a browser.
    PageOverBudget {
        what: String,
        found: String,
        most: String,
    },
    PageElsewhere {
        address: String,
    },
    PageCookie {
        name: String,
    },
    PageConsole {
        text: String,
    },
    PageInaccessible {
        text: String,
    },
    PageTooWide {
        text: String,
    },
    PageKeyboard {
        text: String,
    },
    PageTarget {
        text: String,
    },
    PageBehaviour {
        text: String,
    },
    PageLighthouse {
        category: String,
        text: String,
    },

    // The EPUB.
    EpubLacks {
        what: String,
    },
    EpubInvalid {
        message: String,
    },

    // The tally.
    CountMissing {
        check: String,
    },
    CountStale {
        check: String,
    },
}

impl Problem {
    /// Whether the *figures* check reports it; *structure* reports the rest of what shows without running anything.
    pub fn is_of_figures(&self) -> bool {
        use Problem::*;
        matches!(
            self,
            RecordEdited { .. }
                | RecordSchema { .. }
                | RecordStale { .. }
                | RecordWithoutSubject { .. }
                | BadSubject { .. }
                | NoSuchSeries { .. }
                | FigureTooWide { .. }
                | NoSuchSubject { .. }
                | NoSuchExhibit { .. }
                | NotMeasured { .. }
                | SubjectNotShown { .. }
                | TypedFigure { .. }
                | TooManyTypedFigures { .. }
        )
    }

    /// What is wrong, and what to write instead.
    pub fn words(&self) -> (String, String) {
        use Problem::*;
        match self {
            BadBookToml { message } => (
                format!("book.toml cannot be used: {message}"),
                "correct the key or value that the message names".into(),
            ),
            BadSummary { message } => (
                format!("SUMMARY.md cannot be read: {message}"),
                "a line is `- [Title](part/chapter.md)`, or `- [Title]()` for a chapter not written yet".into(),
            ),
            ChapterMissing { target, near } => (
                format!("the chapter `{target}` does not exist"),
                instead(near, "correct the path, or write `[Title]()` while the chapter is not written"),
            ),
            AddressGone { page } => (
                format!("`{page}` was published, and there is no such page any more"),
                format!("keep the chapter there, or say in book.toml where it went: under [output.html.redirect], `\"/{page}\" = \"new-page.html\"`, the second as seen from the first"),
            ),
            AddressNotListed { page } => (
                format!("the address of this chapter, `{page}`, is not among the published ones"),
                format!("add the line `{page}` to {}, so that it can never be lost unnoticed", crate::site::published::FILE),
            ),
            NoThemeFile => (
                "the page needs this file, and it does not exist".into(),
                "restore it: without it mdBook puts its own in its place, or the page lacks a part".into(),
            ),
            VendoredEdited { digest } => (
                format!("the code in this file has the digest {digest}, and its first comment names another"),
                "make it anew as that comment says; then let the comment say of which version it is, and the digest".into(),
            ),
            SearchMisses { query, wanted, found } => (
                format!(
                    "who searches for `{query}` is not led to {wanted} by the first results, which are {}",
                    match found.is_empty() {
                        true => "none".to_owned(),
                        false => found.join(", "),
                    }
                ),
                "change what outranks it: the weights in theme/search.js, the documents in guide/site/search.rs, or a heading that says the same".into(),
            ),
            SearchLeadsNowhere { title, address } => (
                format!("the search leads from `{title}` to {address}, which does not exist"),
                "word the heading with letters, digits and single hyphens: mdBook has another address for this one".into(),
            ),
            SearchTooLarge { found, most } => (
                format!("the index of the search is {found} KB, compressed, and a reader should load {most} KB at most"),
                "index less of each text: the words that say nothing are named in guide/site/search.rs".into(),
            ),
            OverrideWithoutOrigin => (
                "this file takes the place of one of mdBook's, and does not say which and why".into(),
                "begin it with a comment that has the lines `sha256 of the original: ...` and `Reason: ...`".into(),
            ),
            OverrideStale { original, digest } => (
                format!("the file of mdBook that this one takes the place of, {original}, is another one now"),
                format!("see what has changed there, follow it if need be, and then write `sha256 of the original: {digest}`"),
            ),
            LostAddress { address } => (
                format!("`{address}` is named to other machines, and there is no such page"),
                "correct the address in book.toml, or what writes this file".into(),
            ),
            NotNamed { file, address } => (
                format!("`{address}` is a page of the book, and {file} does not name it"),
                "take the chapter's line in SUMMARY.md out of what hides it, or mend guide/site/machines.rs".into(),
            ),
            HeadWrong { what, found, wanted } => (
                format!("the head of the page has as its {what} `{found}`, and should have {wanted}"),
                "give each chapter a title and a first paragraph of its own; the rest comes from book.toml by guide/site/head.rs".into(),
            ),
            OwnStyle { text } => (
                format!("the page has a style of its own, `{text}`, and its policy refuses it"),
                "give the element a class, and that class its style in theme/guide.css".into(),
            ),
            ChapterNotInSummary => (
                "this chapter stands in no line of SUMMARY.md, so nobody can read it".into(),
                "add its line to src/SUMMARY.md, or delete the file".into(),
            ),
            MergeMark => (
                "a merge left its mark here".into(),
                "choose between the two sides, and take the marks out".into(),
            ),
            InvalidUtf8 => (
                "this line holds bytes that are not UTF-8".into(),
                "save the file as UTF-8".into(),
            ),
            WrongMdbook { found, wanted } => (
                format!("this is mdBook {found}, and the book is made with mdBook {wanted}"),
                format!("build with `cargo run -- build`, or `cargo install mdbook --version {wanted} --locked`"),
            ),
            UnknownDirective { name, near } => (
                format!("no directive is called `{name}`"),
                instead(near, "use listing, solution, error, timeline, rosetta or include"),
            ),
            DirectiveNotAlone { name } => (
                format!("`{{{{#{name}}}}}` must stand alone on its line, outside of fences"),
                "put it on a line of its own with an empty line before and after".into(),
            ),
            DirectiveArguments { name, wanted } => (
                format!("`{{{{#{name}}}}}` is not given what it needs"),
                format!("write `{wanted}`"),
            ),
            IncludeFailed { directive } => (
                format!("`{directive}` includes nothing: its file or its anchor does not exist"),
                "correct the path, which is relative to the chapter, or the anchor behind the colon".into(),
            ),
            NoSuchListing { name, near } => (
                format!("no listing is called `{name}`"),
                instead(near, "make it with `cargo run -- new listing PART/NAME`"),
            ),
            NoSuchErrorProgram { name, near } => (
                format!("no error program is called `{name}`"),
                instead(near, "make it with `cargo run -- new error PART/NAME`"),
            ),
            NoSuchAnchor { anchor, file, have } => (
                format!("{file} has no anchor `{anchor}`"),
                match have.is_empty() {
                    true => format!("mark the piece with `ANCHOR: {anchor}` and `ANCHOR_END: {anchor}` comments"),
                    false => format!("use one of: {}", have.join(", ")),
                },
            ),
            NoSuchRow { name, near } => (
                format!("the Rosetta has no row `{name}`"),
                instead(near, "add the row to the module's file under rosetta/"),
            ),
            NoRowsForChapter { chapter } => (
                format!("no row of the Rosetta names `{chapter}` as its chapter"),
                format!("add rows with `chapter = \"{chapter}\"` under rosetta/"),
            ),
            NoFenceLanguage => (
                "this code block names no language".into(),
                "open it with ```rust, ```python, ```pycon, ```toml, ```sh or ```text".into(),
            ),
            UnknownFenceLanguage { language, near } => (
                format!("no fence language is called `{language}`"),
                instead(near, "use rust, python, pycon, toml, sh or text"),
            ),
            UnknownFenceWord { word, language, near } => (
                format!("`{word}` means nothing on a {language} fence"),
                instead(near, "remove it"),
            ),
            EmptyBlock => (
                "this code block is empty".into(),
                "fill it, or remove it".into(),
            ),
            NoReason { word } => (
                format!("`{word}` gives no reason"),
                format!("say why at the fence: {word} reason=\"...\""),
            ),
            CompileFailNamesNothing => (
                "`compile_fail` does not say what the compiler must answer".into(),
                "name the code (`rust,compile_fail,E0373`) or the text (`rust,compile_fail says=\"...\"`)".into(),
            ),
            TypedApiAddress { url } => (
                format!("the address `{url}` of API documentation is typed by hand"),
                "write the path as a reference, like [`std::thread::spawn`]: the version then follows Cargo.lock".into(),
            ),
            UnknownApiPath { path } => (
                format!("`{path}` is not in the map of API links"),
                "run `cargo run -- accept links`, which asks rustdoc".into(),
            ),
            PathlessReference { text } => (
                format!("[{text}] links to nothing"),
                "write the whole path, like [`std::thread::spawn`], or leave out the brackets".into(),
            ),
            Placeholder { text } => (
                format!("`{text}` was left in by the scaffold"),
                "write what it asks for and remove it".into(),
            ),
            MissingSection { wanted } => (
                format!("this chapter has no {wanted}"),
                "add it: CONTRIBUTING.md describes the parts of a chapter".into(),
            ),
            NoSuchProgram { command, near } => (
                format!("`{command}` would find no program"),
                instead(near, "name an existing listing"),
            ),
            BadName { name } => (
                format!("`{name}` is not a name a listing can have"),
                "use lower-case words joined by hyphens, like `spawn-join`".into(),
            ),
            DuplicateProgram { name, other } => (
                format!("the name `{name}` is taken by {other}"),
                "names are unique in the book: `cargo run -- rename OLD NEW` renames one".into(),
            ),
            NotEmbedded { name, directive } => (
                format!("no chapter embeds `{name}`"),
                format!("write `{directive}` where the text needs it, or delete the folder"),
            ),
            MissingFile { what, mend } => (format!("this folder has no {what}"), mend.clone()),
            BadToml { message } => (
                format!("this file cannot be used: {message}"),
                "correct the key or value that the message names; CONTRIBUTING.md lists the keys".into(),
            ),
            Contradiction { what } => (
                what.clone(),
                "remove the key, or the file it contradicts".into(),
            ),
            BrokenAnchor { what } => (
                what.clone(),
                "every `ANCHOR: name` needs one `ANCHOR_END: name` below it, each name once".into(),
            ),
            UnknownMask { mask, near } => (
                format!("no mask is called `{mask}`"),
                instead(near, "use [DURATION], [THREAD_ID], [PROCESS_ID] or [ADDRESS]"),
            ),
            BlanketMask { line } => (
                format!("`{line}` masks a whole line"),
                "a mask stands for one token of a line; show the rest".into(),
            ),
            UnknownPythonName { name, near } => (
                format!("`{name}` is not among the names of rosetta/names/"),
                instead(near, "correct the spelling: a key is `module.qualified_name`"),
            ),
            WrongRosettaFile { name, wanted } => (
                format!("the row `{name}` stands in the wrong file"),
                format!("move it to {wanted}"),
            ),
            RowForm { name } => (
                format!("the row `{name}` must say exactly one of rust, form or none"),
                "rust = [\"path\"] for items; form = \"...\" with a section for syntax and idioms; none = \"because ...\"".into(),
            ),
            RowChapter { name, chapter, near } => (
                format!("the row `{name}` names the chapter `{chapter}`, which does not exist"),
                instead(near, "write the path below src/ without `.md`"),
            ),
            RowSection { name, section, near } => (
                format!("the row `{name}` names the section `{section}`, which its chapter does not have"),
                instead(near, "a section is the heading in lower case with hyphens"),
            ),
            RowListing { name, listing, near } => (
                format!("the row `{name}` names the listing `{listing}`, which does not exist"),
                instead(near, "name a listing or an error program"),
            ),
            RowPath { name, path, compiler } => (
                format!("the row `{name}` names `{path}`, which does not compile:\n{}", indent(compiler)),
                "name a public path of std or of a locked crate, stable at the pinned toolchain".into(),
            ),
            RecordEdited { why, mend } => (
                format!("this record is not as the tool wrote it: {why}"),
                format!("records are never edited; take it again: `{mend}`, or restore the file from git"),
            ),
            RecordSchema { found, wanted, mend } => (
                format!("this record has schema {found}, and the tool writes schema {wanted}"),
                format!("take it again: `{mend}`"),
            ),
            RecordStale { mend } => (
                "this record was taken of other programs or arguments than the subject has now".into(),
                format!("take it again: `{mend}`"),
            ),
            RecordWithoutSubject { near } => (
                "this record belongs to no subject".into(),
                instead(near, "write its .toml beside it, or remove it"),
            ),
            BadSubject { what } => (
                format!("this subject cannot be measured: {what}"),
                "see CONTRIBUTING.md, *A measurement*".into(),
            ),
            NoSuchSeries { series, near } => (
                format!("the record has no series `{series}`"),
                instead(near, "write runner/label, as in `rust/threads`, and measure again if the program has a new span"),
            ),
            FigureTooWide { figure, percent } => (
                format!("the middle half of the ratio `{figure}` spreads over {percent} % of its median"),
                "measure again on a quieter machine, or longer; micro-costs may say `wide = true`".into(),
            ),
            NoSuchSubject { name, near } => (
                format!("there is no subject `{name}`"),
                instead(near, "write measurements/NAME.toml"),
            ),
            NoSuchExhibit { kind, name, near } => (
                format!("the subject has no {kind} `{name}`"),
                instead(near, "define it in the subject's .toml"),
            ),
            NotMeasured { subject, mend } => (
                format!("`{subject}` has not been measured"),
                format!("measure it, on a quiet machine: `{mend}`"),
            ),
            SubjectNotShown { subject } => (
                format!("no chapter pulls a figure, a table or a plot of `{subject}`"),
                "pull one, or remove the subject and its record".into(),
            ),
            TypedFigure { number } => (
                format!("\"{number}\" is typed by hand"),
                "pull it from a record by {{#figure SUBJECT.FIGURE}}; or mark a definition or parameter as {{#definition NUMBER UNIT}}, or link the sentence to its primary source".into(),
            ),
            TooManyTypedFigures { number, most } => (
                format!("\"{number}\" is typed by hand, and the chapter has {most} such exemptions already"),
                "pull it from a record, or leave it out".into(),
            ),
            BadClaim { claim } => (
                format!("`{claim}` cannot be read as a claim"),
                "write `X begins before Y ends` (either word on either side), `X overlaps Y` or `X never overlaps Y`; X and Y are labels or lane/label, with `*` for any text".into(),
            ),
            NoTimeline { name } => (
                format!("the listing `{name}` has no timeline"),
                "give its listing.toml a table `[timeline]` with `caption` and `alt`, and its programs spans".into(),
            ),
            TimelineNotRecorded { name, command } => (
                format!("the timeline of `{name}` is not recorded"),
                format!("record it: `{command}`"),
            ),
            TimelineLacksPanel { name, panel, command } => (
                format!("the record of `{name}` has no panel `{panel}`, and its [timeline] wants it"),
                format!("record it again where that runner is: `{command}`"),
            ),
            TimelineNotShown { name } => (
                format!("no chapter shows the timeline of `{name}`"),
                format!("write `{{{{#timeline {name}}}}}` where the text needs it, or remove the table [timeline]"),
            ),
            RowNotShown { name, program, words } => (
                format!("the row of `{name}` names a listing in whose program {program} `{words}` does not stand"),
                "name the listing that shows it, correct the path, or leave `listing` out".into(),
            ),
            NoModule { name } => (
                format!("the program names a module, and there is no `{name}` beside it"),
                "write that file, take the module from another listing with `#[path = \"../NAME/module.rs\"]`, or remove the line".into(),
            ),
            NotExplored { file } => (
                format!("`{file}` takes its primitives from `super::sync`, and no listing explores it"),
                "write a listing that takes it by `#[path]` under loom and calls `explorer::passes`, and `explorer::fails` for a wrong version".into(),
            ),
            StrayTimeline { listing } => (
                format!("no listing `{listing}` with a [timeline] goes with this record"),
                "give the listing its [timeline] back, or delete the record".into(),
            ),
            ClaimFails { program, claim, why } => (
                format!("{program} breaks the claim `{claim}`: {why}"),
                "correct the program until it guarantees the order, or the claim and the text that reads it off".into(),
            ),
            TimelineStale { program, differs, command } => (
                format!("{program} records other lanes and labels than the page shows: {differs}"),
                format!("correct the program, or record it again: `{command}`"),
            ),
            OutputFolder { path, error } => (
                format!("the book cannot be written to {path}: {error}"),
                "make the folder writable, or choose another with `cargo run -- build --dest-dir DIR`".into(),
            ),
            NoFreePort { first, last } => (
                format!("the ports {first} to {last} of 127.0.0.1 are all taken"),
                "choose another with `cargo run -- --port N`".into(),
            ),
            SnippetDoesNotCompile { compiler } => (
                format!("this Rust does not compile:\n{}", indent(compiler)),
                "correct it; if that is the point, say `compile_fail` and the error code".into(),
            ),
            SnippetFails { output } => (
                format!("this Rust compiles, but ends with an error:\n{}", indent(output)),
                "correct it; if the panic is the point, say `should_panic`".into(),
            ),
            SnippetCompiles { wanted } => (
                format!("this Rust compiles, although the fence says it fails with {wanted}"),
                "remove `compile_fail`, or make the program show the error again".into(),
            ),
            SnippetOtherError { wanted, compiler } => (
                format!("this Rust does not compile, but not for {wanted} alone:\n{}", indent(compiler)),
                "correct the program until only the error it is about is left".into(),
            ),
            SnippetDoesNotPanic => (
                "this Rust runs to its end, although the fence says `should_panic`".into(),
                "remove `should_panic`, or make it panic again".into(),
            ),
            ListingDoesNotBuild { compiler } => (
                format!("this program does not build:\n{}", indent(compiler)),
                "correct it".into(),
            ),
            OutputDiffers { program, file, diff, accept } => (
                format!("{program} prints something else than {file} shows:\n{}", indent(diff)),
                format!("correct the program; if the new output is right: `cargo run -- accept {accept}`"),
            ),
            ErrorStreamDiffers { program, file, diff, accept } => (
                format!("{program} prints something else on standard error than {file} declares:\n{}", indent(diff)),
                format!("correct the program; if the new output is right: `cargo run -- accept {accept}`"),
            ),
            ExitDiffers { program, found, wanted } => (
                format!("{program} ends with {found}, and the folder declares {wanted}"),
                "correct the program, or declare `exit` or `ends-by` (Rust), `exit-python` or `ends-by-python` in listing.toml".into(),
            ),
            PartWaits { seconds, budget, slowest } => (
                format!(
                    "the programs of this part take {seconds} s together, and may take {budget} s; the slowest:\n{}",
                    indent(&slowest.join("\n"))
                ),
                "sleep under tokio's paused time, or shorter".into(),
            ),
            SignalNotSent { program, after } => (
                format!("{program} ends without printing the line `{after}`, after which it was to be sent a signal"),
                "correct the program, or the line `after` of its [[signals]] in listing.toml".into(),
            ),
            OutcomeNotAllowed { program, output } => (
                format!("{program} prints what none of its outcomes allows:\n{}", indent(output)),
                "correct the program, or add the outcome as a file and explain it in the chapter".into(),
            ),
            OutcomeNeverSeen { program, outcome, runs } => (
                format!("{program} never showed {outcome} in {runs} runs"),
                "remove the outcome if it cannot happen, or make it likelier".into(),
            ),
            TooSlow { program, seconds } => (
                format!("{program} was stopped after {seconds} s"),
                "make it end: a listing is done in well under a second".into(),
            ),
            TooMuchOutput { program, bytes } => (
                format!("{program} was stopped after printing more than {bytes} bytes"),
                "print what the reader will read".into(),
            ),
            LeftProcess { program } => (
                format!("{program} ended and left a process of its own running, which was stopped"),
                "wait for every child before the end of main".into(),
            ),
            Absent { part, mend } => (format!("{part} was not found"), mend.clone()),
            PythonFails { output } => (
                format!("this Python fails:\n{}", indent(output)),
                "correct it; if the exception is the point, say `python,raises=NAME`".into(),
            ),
            PythonDoesNotRaise { wanted, output } => (
                format!("this Python does not raise {wanted}:\n{}", indent(output)),
                "remove `raises`, or make it raise again".into(),
            ),
            BrokenCompiles => (
                "this program compiles, although it is there to show an error".into(),
                "make it show the error again, or delete the folder".into(),
            ),
            BrokenOtherError { wanted, compiler } => (
                format!("this program does not show {wanted} alone:\n{}", indent(compiler)),
                "correct it, or name in error.toml what it shows".into(),
            ),
            CompilerTextDiffers { diff, accept } => (
                format!("the compiler says something else than broken.stderr:\n{}", indent(diff)),
                format!("if the new text is right: `cargo run -- accept {accept}`"),
            ),
            BrokenLink { target } => (
                format!("the link to `{target}` leads nowhere"),
                "correct the path, which is relative to the chapter".into(),
            ),
            BrokenFragment { target } => (
                format!("the link to `{target}` leads to a page without that address"),
                "correct the part behind the `#`".into(),
            ),
            DuplicateId { id } => (
                format!("the address `#{id}` stands twice on the page"),
                "rename the heading or the listing".into(),
            ),
            NotOnPage { what } => (
                format!("the book has it, and no page shows it: {what}"),
                "take it out of the comment it stands in, or remove it".into(),
            ),
            HiddenLine => (
                "mdBook takes this line for a hidden one, and the reader would not see it".into(),
                "begin the line with something else than `# `".into(),
            ),
            CodeAltered { language, diff } => (
                format!("the page shows a block of {language} with other text than it has:\n{}", indent(diff)),
                "take out of book.toml or the theme what alters code; the reader copies what stands there".into(),
            ),
            FaintCode { name, why } => (
                format!("`{name}`, of highlighted code, {why}"),
                "write it as `light-dark(#light, #navy)`, each with a contrast of at least 4.5:1 on the ground of code and of results".into(),
            ),
            EmptyReason { key } => (
                format!("`{key}` is empty"),
                "write what it asks for: the reader or the table shows it".into(),
            ),
            UncheckedRust { code } => (
                format!("the page shows Rust that no check has seen:\n{}", indent(code)),
                "write it as a ```rust fence, or embed a listing".into(),
            ),
            LeftoverDirective { text } => (
                format!("the page shows `{text}` as text"),
                "correct the directive; to show one as text, write a backslash before it".into(),
            ),
            ApiPathMissing { path, rustdoc } => (
                format!("rustdoc knows no item `{path}`:\n{}", indent(rustdoc)),
                "name a public path of std or of a locked crate".into(),
            ),
            ApiMapStale { path } => (
                format!("the map of API links is out of date for `{path}`"),
                "run `cargo run -- accept links`".into(),
            ),
            StockDiffers { page } => (
                format!("stock mdbook renders another <main> for {page} than the tool"),
                "keep what changes the page inside the preprocessor".into(),
            ),
            PageOverBudget { what, found, most } => (
                format!("on the phone profile, the page's {what} is {found}, and at most {most} is allowed"),
                "make the page lighter: a smaller picture, a shorter listing, a chapter in two, or less style and script for all pages".into(),
            ),
            PageElsewhere { address } => (
                format!("the page asks for {address}"),
                "use the system's fonts, and files of the book's own: a page asks no other host for anything".into(),
            ),
            PageCookie { name } => (
                format!("the page sets a cookie: {name}"),
                "keep a reader's choice in localStorage, and nothing else".into(),
            ),
            PageConsole { text } => (
                format!("the page writes to the browser's console:\n{}", indent(text)),
                "correct what the message names; inline scripts and styles are refused by the page's policy, so write them in theme/".into(),
            ),
            PageInaccessible { text } => (
                format!("axe finds a barrier on the page:\n{}", indent(text)),
                "correct the element in the chapter, or its style in theme/guide.css".into(),
            ),
            PageTooWide { text } => (
                format!("the page scrolls sideways: {text}"),
                "let it break, or scroll inside its own block: a table of markdown or in `<div class=\"table-wrapper\">` does".into(),
            ),
            PageKeyboard { text } => (
                format!("the keyboard does not do: {text}"),
                "use a link or a button where it stands in the text, without tabindex; the skip link comes first".into(),
            ),
            PageTarget { text } => (
                format!("a target is smaller than 24 px: {text}"),
                "give it padding or a least size in theme/guide.css".into(),
            ),
            PageBehaviour { text } => (
                format!("the page does not keep a promise: {text}"),
                "correct it in theme/, in guide/site/ or in the chapter".into(),
            ),
            PageLighthouse { category, text } => (
                format!("Lighthouse gives the page's {category} {text}"),
                "correct what it names".into(),
            ),
            EpubLacks { what } => (
                format!("the page shows it, and the EPUB does not: {what}"),
                "take it out of what only a site can have: buttons, forms, scripts".into(),
            ),
            EpubInvalid { message } => (
                format!("epubcheck says: {message}"),
                "use HTML that EPUB 3 allows, or mend guide/epub/ where the tool wrote it".into(),
            ),
            CountMissing { check } => (
                format!("the check `{check}` left no count"),
                "run the whole of `cargo test --no-fail-fast`; if it did run, it broke off".into(),
            ),
            CountStale { check } => (
                format!("the count of the check `{check}` was taken of another state of the book"),
                "run the whole of `cargo test --no-fail-fast` again".into(),
            ),
        }
    }
}

/// The nearest of `known` to `name`, if one is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate.to_owned())
}

/// An error for a name that is none of `known`: `what` is a sentence without its end.
pub fn unknown<'a>(
    what: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> anyhow::Error {
    match nearest(name, known) {
        Some(near) => anyhow::anyhow!("{what} `{name}`; did you mean `{near}`?"),
        None => anyhow::anyhow!("{what} `{name}`"),
    }
}

fn instead(near: &Option<String>, otherwise: &str) -> String {
    match near {
        Some(near) => format!("did you mean `{near}`? otherwise {otherwise}"),
        None => otherwise.to_owned(),
    }
}

fn indent(text: &str) -> String {
    text.trim_end()
        .lines()
        .map(|line| format!("    {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}
