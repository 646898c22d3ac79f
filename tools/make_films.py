"""Make our own short films from slides and narration (make films): silent, captions beside them."""

import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import typst

sys.path.insert(0, str(Path(__file__).parent))
from film_words import LESSONS, cues_of, tracks

STATIC = Path("src/banso/web/static")
SLIDE = Path(__file__).with_name("film_slide.typ")
PICTURES_A_SECOND = 2  # stills: more would only make the file bigger
QUALITY = 43  # constant quality of VP9: letters stay sharp, a film stays below 400 kB


def still(lesson: Path, cue: dict) -> bytes:
    slides = (lesson / "slides.ja.md").read_text("utf-8").split("\n---\n")
    figure = cue.get("figure")
    drawn = typst.compile(
        str(SLIDE),
        root=".",
        format="png",
        ppi=72,
        font_paths=[str(STATIC / "vendor" / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={
            "slide": slides[cue["slide"] - 1].strip(),
            "figure": f"/{STATIC}/figures/{figure}.svg" if figure else "",
        },
    )
    return bytes(drawn)


def encode(cues: list[dict], stills: list[bytes], film: Path) -> None:
    begins = ",".join(str(cue["begin"]) for cue in cues)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error"]
    command += ["-f", "image2pipe", "-framerate", str(PICTURES_A_SECOND), "-i", "-"]
    command += ["-c:v", "libvpx-vp9", "-crf", str(QUALITY), "-b:v", "0", "-pix_fmt", "yuv420p"]
    command += ["-g", "9999", "-force_key_frames", begins, "-threads", "1", "-row-mt", "0"]
    command += ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1", str(film)]
    pictures = (
        picture * (cue["seconds"] * PICTURES_A_SECOND)
        for cue, picture in zip(cues, stills, strict=True)
    )
    subprocess.run(command, input=b"".join(pictures), check=True)


if __name__ == "__main__":
    for lesson in sorted(path.parent for path in LESSONS.glob("*/narration.toml")):
        cues = cues_of(lesson)
        for name, words in tracks(cues).items():
            (lesson / name).write_text(words, "utf-8")
        encode(cues, [still(lesson, cue) for cue in cues], lesson / "film.webm")
        print(lesson, (lesson / "film.webm").stat().st_size)
