//! What a line of arguments asks for.

use super::*;

fn parsed(line: &str) -> Result<Command, Usage> {
    parse(line.split_whitespace().map(OsString::from).collect())
}

#[test]
fn a_file_alone_opens_the_window() {
    assert_eq!(parsed(""), Ok(Command::Window(None)));
    assert_eq!(
        parsed("a.jejaring"),
        Ok(Command::Window(Some("a.jejaring".into())))
    );
    assert_eq!(
        parsed("./analyze"),
        Ok(Command::Window(Some("./analyze".into())))
    );
    assert_eq!(
        parsed("analise"),
        Err(Usage::UnknownCommand("analise".to_owned()))
    );
    assert_eq!(
        parsed("a b"),
        Err(Usage::UnexpectedArgument("b".to_owned()))
    );
}

#[test]
fn each_subcommand_takes_its_own_options_only() {
    let Ok(Command::Analyze(analyze)) = parsed("analyze --format=csv f --variant X") else {
        panic!("not understood");
    };
    assert_eq!(
        (analyze.format, analyze.variant.as_deref()),
        (Format::Csv, Some("X"))
    );
    assert_eq!(
        parsed("analyze f --dpi 3"),
        Err(Usage::UnknownOption("--dpi".to_owned()))
    );
    assert_eq!(parsed("validate"), Err(Usage::MissingArgument("FILE")));
    assert_eq!(parsed("export f"), Err(Usage::MissingArgument("OUT")));
    assert_eq!(
        parsed("export f o.gif"),
        Err(Usage::PictureKind("o.gif".to_owned()))
    );
    assert_eq!(
        parsed("export f o.svg --dpi"),
        Err(Usage::MissingValue("--dpi".to_owned()))
    );
    for dpi in ["0", "-3", "nan", "inf", "abc"] {
        assert!(matches!(
            parsed(&format!("export f o.png --dpi={dpi}")),
            Err(Usage::BadValue { .. })
        ));
    }
    assert_eq!(
        parsed("convert a.net b.jejaring"),
        Ok(Command::Convert {
            file: "a.net".into(),
            out: "b.jejaring".into()
        })
    );
    assert_eq!(
        parsed("convert a.net"),
        Err(Usage::MissingArgument("OUT.jejaring"))
    );
    assert_eq!(
        parsed("convert a.net b.json"),
        Err(Usage::ProjectKind("b.json".to_owned()))
    );
    let Ok(Command::Report(report)) =
        parsed("report f o.docx --paper f4 --parts map,annex --sensitive --compared-with A")
    else {
        panic!("not understood");
    };
    assert_eq!((report.kind, report.paper), (ReportKind::Docx, Paper::F4));
    assert_eq!(report.parts, Some(vec![Part::Map, Part::Annex]));
    assert_eq!(
        (report.sensitive, report.compared_with.as_deref()),
        (true, Some("A"))
    );
    assert_eq!(
        parsed("report f o.pages"),
        Err(Usage::ReportKind("o.pages".to_owned()))
    );
    assert_eq!(
        parsed("report f o.html --parts map,x"),
        Err(Usage::UnknownPart {
            name: "x".to_owned()
        })
    );
    assert!(parsed("report f o.html --paper a0").is_err());
    assert_eq!(parsed("export --help"), Ok(Command::Help(Topic::Export)));
    assert_eq!(parsed("--version"), Ok(Command::Version));
}

#[test]
fn the_language_is_known_even_where_the_rest_is_wrong() {
    let args = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
    assert_eq!(
        asked_language(&args("analyze --wrong --lang en")),
        Some(Lang::English)
    );
    assert_eq!(
        asked_language(&args("--lang=id --lang=xx")),
        Some(Lang::Indonesian)
    );
    assert_eq!(asked_language(&args("analyze f --lang")), None);
}
