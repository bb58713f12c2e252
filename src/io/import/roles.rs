//! What a column of a list or an attribute of a graph file holds, told by its name: the names of our
//! own spreadsheet in both languages, and those that Gephi, yEd, `SocNetV`, Pajek, visone and R write.

pub(super) use crate::model::likeness::folded;

/// What is said of a stakeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NodeRole {
    Key,
    Name,
    Label,
    X,
    Y,
    /// A colour, size or shape: nothing that the model keeps.
    Style,
    /// The red share of a colour, which Gephi writes in three attributes of its own.
    Red,
    Kind,
    Category,
    /// What it does in the network.
    Part,
    FieldOfWork,
    Duties,
    Aims,
    VisionMission,
    Programmes,
    ContactPerson,
    ContactPosition,
    Phone,
    Email,
    Address,
    Area,
    RelativePosition,
    Notes,
    /// Anything else, which becomes a note.
    Other,
}

/// What is said of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TieRole {
    Key,
    From,
    To,
    Strength,
    Contents,
    Direction,
    Formality,
    State,
    Basis,
    Style,
    Notes,
    Other,
}

impl NodeRole {
    pub(super) fn named(name: &str) -> Self {
        match folded(name).as_str() {
            "id" | "kode" | "code" | "nodeid" => Self::Key,
            "nama"
            | "name"
            | "namalengkap"
            | "fullname"
            | "pemangkukepentingan"
            | "stakeholder"
            | "stakeholders"
            | "aktor"
            | "actor"
            | "simpul"
            | "node" => Self::Name,
            "label" | "namapendek" | "shortname" | "singkatan" | "nodelabel" | "shortlabel" => {
                Self::Label
            }
            "x" | "xpos" | "xcoordinate" | "posx" => Self::X,
            "y" | "ypos" | "ycoordinate" | "posy" => Self::Y,
            "r" | "red" => Self::Red,
            "color" | "colour" | "warna" | "size" | "ukuran" | "shape" | "bentuk" | "g" | "b"
            | "green" | "blue" | "alpha" | "z" | "zcoordinate" | "zpos" | "labelcolor"
            | "labelsize" | "width" | "height" | "fill" | "iconpath" | "customicon" => Self::Style,
            "jenis" | "kind" | "jenispemangkukepentingan" => Self::Kind,
            "kategori" | "category" => Self::Category,
            "peran" | "role" => Self::Part,
            "bidanggarapan" | "fieldofwork" => Self::FieldOfWork,
            "tugasdanfungsi"
            | "tugasdanfungsitupoksi"
            | "tupoksi"
            | "duties"
            | "dutiesandfunctions" => Self::Duties,
            "tujuan" | "tujuanorganisasi" | "aims" => Self::Aims,
            "visidanmisi" | "visionandmission" | "visimisi" => Self::VisionMission,
            "program"
            | "programyangdapatdikerjasamakan"
            | "programmes"
            | "programmesthatcouldbejoined" => Self::Programmes,
            "narahubung" | "namanarahubung" | "contact" | "contactperson" => Self::ContactPerson,
            "jabatan" | "jabatannarahubung" | "contactposition" => Self::ContactPosition,
            "telepon" | "telp" | "phone" | "nomortelepon" => Self::Phone,
            "surel" | "email" => Self::Email,
            "alamat" | "address" => Self::Address,
            "wilayah" | "area" => Self::Area,
            "kedudukan" | "kedudukanterhadappemilikjejaring" | "relativeposition" => {
                Self::RelativePosition
            }
            "catatan" | "notes" | "note" | "keterangan" | "description" | "deskripsi" => {
                Self::Notes
            }
            _ => Self::Other,
        }
    }
}

impl TieRole {
    pub(super) fn named(name: &str) -> Self {
        match folded(name).as_str() {
            "id" | "kode" | "code" | "edgeid" => Self::Key,
            "dari" | "from" | "source" | "sumber" | "asal" | "pengirim" | "sender" | "ego" => {
                Self::From
            }
            "ke" | "kepada" | "to" | "target" | "penerima" | "receiver" | "alter" => Self::To,
            "kekuatan" | "kekuatanhubungan" | "strength" | "weight" | "edgeweight" | "bobot"
            | "value" | "nilai" => Self::Strength,
            "isi" | "isihubungan" | "content" | "contents" | "label" | "edgelabel" | "relation"
            | "relasi" | "name" => Self::Contents,
            "arah" | "direction" | "type" | "directed" => Self::Direction,
            "sifat" | "sifathubungan" | "formalitas" | "formality" => Self::Formality,
            "status" | "state" => Self::State,
            "landasan" | "basis" => Self::Basis,
            "color" | "colour" | "warna" | "r" | "g" | "b" | "width" | "linestyle" | "style"
            | "arrowsize" | "labelcolor" | "labelsize" => Self::Style,
            "catatan" | "notes" | "note" | "keterangan" | "description" | "deskripsi" => {
                Self::Notes
            }
            _ => Self::Other,
        }
    }
}
