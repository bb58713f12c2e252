//! A desk without a screen: a virtual X display with a window manager, and a hand that moves the
//! pointer, presses keys and closes windows as a user would.
//!
//! Nothing here is skipped where a tool is missing: the test fails and says which.

#![allow(
    dead_code,
    reason = "the tests and the measurements each use their part"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub const WIDTH: u32 = 1400;
pub const HEIGHT: u32 = 900;

/// How long anything may take on a slow machine before it counts as not happening.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// Waits until `look` finds something. `None` after [`PATIENCE`].
pub fn eventually<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() > end {
            return None;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// A process that ends with its owner.
struct Guarded(Child);

impl Drop for Guarded {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A virtual display with a window manager and folders of its own for everything that is written.
pub struct Desk {
    number: String,
    _manager: Guarded,
    _server: Guarded,
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "config", "data", "screen"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        // The server picks a free display and writes its number; its screen lies in a file.
        let mut server = spawn(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                    "-nocursor",
                ])
                .args(["-screen", "0", &format!("{WIDTH}x{HEIGHT}x24")])
                .arg("-fbdir")
                .arg(folder.path().join("screen"))
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().unwrap())
            .read_line(&mut number)
            .unwrap();
        let number = format!(":{}", number.trim());
        assert!(number.len() > 1, "Xvfb did not start");
        let manager = spawn(
            Command::new("openbox")
                .arg("--sm-disable")
                .env("DISPLAY", &number)
                .env("HOME", folder.path().join("home"))
                .env("XDG_CONFIG_HOME", folder.path().join("home"))
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );
        let desk = Self {
            number,
            _manager: manager,
            _server: server,
            folder,
        };
        let managed = eventually(|| desk.try_tool("wmctrl", &["-m"]));
        assert!(managed.is_some(), "openbox did not start");
        desk
    }

    /// A path in the desk's own folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts the program with folders of its own.
    pub fn start(&self, arguments: &[&Path]) -> Program<'_> {
        let log = fs::File::create(self.path("log")).unwrap();
        let process = spawn(
            Command::new(env!("CARGO_BIN_EXE_jejaring"))
                .args(arguments)
                .env("DISPLAY", &self.number)
                .env_remove("WAYLAND_DISPLAY")
                .env("HOME", self.path("home"))
                .env("XDG_RUNTIME_DIR", self.path("home"))
                .env("JEJARING_CONFIG_DIR", self.path("config"))
                .env("JEJARING_DATA_DIR", self.path("data"))
                .stdout(Stdio::null())
                .stderr(log),
        );
        Program {
            desk: self,
            process,
            window: String::new(),
        }
    }

    fn try_tool(&self, tool: &str, arguments: &[&str]) -> Option<String> {
        let output = Command::new(tool)
            .args(arguments)
            .env("DISPLAY", &self.number)
            .output()
            .unwrap_or_else(|error| panic!("{}", missing(tool, &error)));
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn tool(&self, tool: &str, arguments: &[&str]) -> String {
        self.try_tool(tool, arguments)
            .unwrap_or_else(|| self.fail(&format!("{tool} {} failed", arguments.join(" "))))
    }

    /// Ends the test with a picture of the screen and what the program wrote.
    pub fn fail(&self, why: &str) -> ! {
        let picture = std::env::temp_dir().join(format!(
            "jejaring-real-window-{}.png",
            self.number.trim_start_matches(':')
        ));
        let seen = match self.screenshot(&picture) {
            Ok(()) => format!("the screen is in {}", picture.display()),
            Err(error) => format!("no picture of the screen: {error}"),
        };
        let log = fs::read_to_string(self.path("log")).unwrap_or_default();
        panic!("{why}\n{seen}\nwindows: {:?}\n{log}", self.windows());
    }

    /// Writes the screen as a PNG.
    pub fn screenshot(&self, target: &Path) -> Result<(), String> {
        let (width, height, pixels) =
            screen_pixels(&self.screen()).ok_or("an unknown screen format")?;
        let file = fs::File::create(target).map_err(|e| e.to_string())?;
        let mut encoder = png::Encoder::new(file, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&pixels))
            .map_err(|e| e.to_string())
    }

    /// The colour of one pixel of the screen.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        let mut screen = fs::File::open(self.path("screen/Xvfb_screen0")).ok()?;
        let mut header = [0; 100];
        screen.read_exact(&mut header).ok()?;
        let field = |index: usize| header_field(&header, index);
        let start = u64::from(field(0)? + field(19)? * 12);
        let at = start + u64::from(y * field(12)? + x * 4);
        let mut pixel = [0; 4];
        screen.seek(SeekFrom::Start(at)).ok()?;
        screen.read_exact(&mut pixel).ok()?;
        Some([pixel[2], pixel[1], pixel[0]])
    }

    /// Everything on the screen.
    fn screen(&self) -> Vec<u8> {
        fs::read(self.path("screen/Xvfb_screen0")).unwrap()
    }

    /// The windows that are open: id and title.
    fn windows(&self) -> Vec<(String, String)> {
        let list = self.try_tool("wmctrl", &["-u", "-l"]).unwrap_or_default();
        // Id, desktop, machine, title.
        list.lines()
            .filter_map(|line| {
                let (id, rest) = line.split_once(' ')?;
                let (_, rest) = rest.trim_start().split_once(' ')?;
                let (_, title) = rest.trim_start().split_once(' ')?;
                Some((id.to_owned(), title.to_owned()))
            })
            .collect()
    }
}

/// The program on a desk, and a hand on its window. Places are pixels of the window's inside.
pub struct Program<'a> {
    desk: &'a Desk,
    process: Guarded,
    window: String,
}

impl Program<'_> {
    /// The process's number.
    pub fn id(&self) -> u32 {
        self.process.0.id()
    }

    /// Waits for a window with this title and takes it in hand.
    pub fn wait_for_title(&mut self, title: &str) {
        let found = eventually(|| {
            if let Some(status) = self.process.0.try_wait().unwrap() {
                return Some(Err(format!("the program ended with {status}")));
            }
            let mut windows = self.desk.windows().into_iter();
            windows.find_map(|(id, shown)| (shown == title).then_some(Ok(id)))
        });
        match found.unwrap_or_else(|| Err(format!("no window {title:?}"))) {
            Ok(window) => self.window = window,
            Err(why) => self.desk.fail(&why),
        }
    }

    /// Does something and waits until the screen has changed and stands still again.
    pub fn see(&self, what: &str, act: impl FnOnce(&Self)) {
        let before = self.desk.screen();
        act(self);
        if eventually(|| (self.desk.screen() != before).then_some(())).is_none() {
            self.desk
                .fail(&format!("nothing happened on the screen: {what}"));
        }
        self.settle();
    }

    /// Waits until the screen stands still, but for a blinking text cursor.
    pub fn settle(&self) {
        let mut last = self.desk.screen();
        let mut since = Instant::now();
        let still = eventually(|| {
            let now = self.desk.screen();
            if now != last {
                (last, since) = (now, Instant::now());
            }
            (since.elapsed() > Duration::from_millis(300)).then_some(())
        });
        if still.is_none() {
            self.desk.fail("the screen does not come to rest");
        }
    }

    pub fn move_to(&self, (x, y): (i32, i32)) {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", "--window", &self.window, &x, &y]);
    }

    pub fn click(&self, at: (i32, i32)) {
        self.move_to(at);
        self.xdotool(&["click", "1"]);
    }

    pub fn double_click(&self, at: (i32, i32)) {
        self.move_to(at);
        self.xdotool(&["click", "--repeat", "2", "--delay", "60", "1"]);
    }

    /// Presses at `from`, moves in steps as a hand does, and lets go at `to`.
    pub fn drag(&self, from: (i32, i32), to: (i32, i32)) {
        const STEPS: i32 = 12;
        self.move_to(from);
        self.xdotool(&["mousedown", "1"]);
        for step in 1..=STEPS {
            let along = |a: i32, b: i32| a + (b - a) * step / STEPS;
            self.move_to((along(from.0, to.0), along(from.1, to.1)));
        }
        self.xdotool(&["mouseup", "1"]);
    }

    pub fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "20", text]);
    }

    /// Presses a key by its X name, such as `Return` or `ctrl+s`.
    pub fn key(&self, name: &str) {
        self.xdotool(&["key", name]);
    }

    fn xdotool(&self, arguments: &[&str]) {
        self.desk.tool("xdotool", arguments);
    }

    /// Presses the window's own close button.
    pub fn press_close_button(&self) {
        self.desk.tool("wmctrl", &["-i", "-c", &self.window]);
    }

    /// Waits for the program's end.
    pub fn wait_for_end(mut self) {
        let ended = eventually(|| self.process.0.try_wait().unwrap());
        match ended {
            Some(status) if status.success() => {}
            Some(status) => self.desk.fail(&format!("the program ended with {status}")),
            None => self.desk.fail("the program does not end"),
        }
    }

    /// Ends the program as a crash or a power cut would.
    pub fn kill(mut self) {
        self.process.0.kill().unwrap();
        self.process.0.wait().unwrap();
    }
}

fn spawn(command: &mut Command) -> Guarded {
    let tool = command.get_program().to_string_lossy().into_owned();
    match command.stdin(Stdio::null()).spawn() {
        Ok(child) => Guarded(child),
        Err(error) => panic!("{}", missing(&tool, &error)),
    }
}

fn missing(tool: &str, error: &std::io::Error) -> String {
    format!("{tool}: {error}. scripts/test.sh installs what the tests need.")
}

/// Width, height and RGB pixels of a 32-bit X window dump.
fn screen_pixels(dump: &[u8]) -> Option<(u32, u32, Vec<u8>)> {
    let field = |index: usize| header_field(dump, index);
    let (header, width, height) = (field(0)?, field(4)?, field(5)?);
    let (bits, line, colours) = (field(11)?, field(12)?, field(19)?);
    if bits != 32 {
        return None;
    }
    let start = (header + colours * 12) as usize;
    let mut pixels = Vec::with_capacity((width * height * 3) as usize);
    for row in 0..height {
        let at = start + (row * line) as usize;
        for pixel in dump.get(at..at + width as usize * 4)?.chunks_exact(4) {
            pixels.extend([pixel[2], pixel[1], pixel[0]]);
        }
    }
    Some((width, height, pixels))
}

/// A field of a window dump's header.
fn header_field(dump: &[u8], index: usize) -> Option<u32> {
    let bytes = dump.get(index * 4..index * 4 + 4)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}
