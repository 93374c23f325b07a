"""The files found by PyInstaller that the bundle leaves out, by their path in the bundle.

Qt plugins are kept only if they are listed here, so that a new version of Qt adds none.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

PLUGINS = {
    "platforms": ("xcb", "wayland", "offscreen", "minimal", "windows", "cocoa"),
    # gtk3 follows dark mode on GNOME; xdgdesktopportal is for sandboxes.
    "platformthemes": ("gtk3", "xdgdesktopportal"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "xcbglintegrations": ("xcb-egl-integration", "xcb-glx-integration"),
    "iconengines": ("svgicon",),
    # The program shows icons; `desktop.pictures` reads the others, in a process of its own.
    "imageformats": ("svg", "ico", "icns", "jpeg", "gif", "webp", "tiff"),
    "styles": ("modernwindowsstyle", "macstyle"),
}

# Libraries of the system: they have to match its display, fonts, message bus and drivers, or get
# its security updates (OpenSSL).
OF_THE_SYSTEM = re.compile(
    r"lib(X11|X11-xcb|Xau|Xdmcp|xcb(-[a-z0-9-]+)?|xkbcommon(-x11)?|wayland-[a-z]+|EGL|GL|GLX|"
    r"GLdispatch|OpenGL|drm|gbm|fontconfig|freetype|harfbuzz|png16|brotli[a-z]+|expat|"
    r"gssapi_krb5|krb5|k5crypto|krb5support|com_err|keyutils|glib-2\.0|gthread-2\.0|gobject-2\.0|gio-2\.0|gmodule-2\.0|pcre2-8|dbus-1|systemd|cap|gcrypt|"
    r"gpg-error|lz4|zstd|bsd|md|selinux|mount|blkid|stdc\+\+|gcc_s|z|ssl|crypto|gtk-3|gdk-3|"
    r"gdk_pixbuf-2\.0|pango[a-z0-9-]*-1\.0|cairo[a-z-]*|atk[a-z0-9.-]*|X[a-z]+|epoxy|fribidi|"
    r"thai|datrie|graphite2|jpeg|tiff|webp|pixman-1|uuid|atspi|xml2)"
    r"\.so\.[0-9.]+"
)

# PyInstaller runs these at each start, for what the program does not do: showing source code,
# listing the modules of a package, and starting processes by multiprocessing. They import about 60
# modules of the standard library.
UNUSED_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing")

UNUSED_QT = re.compile(
    r"Qt6?(Qml|Quick|Pdf|VirtualKeyboard|Designer|Help|Sql|Test|Lottie|Labs|ShaderTools|OpenGLWidgets|"
    r"PrintSupport|Egl[Ff][Ss]|Xml|UiTools|Concurrent|WaylandCompositor|HttpServer)"
)


def is_wanted(place: str) -> bool:
    """Whether a file at ``place`` (relative path, any separator) belongs in the bundle."""
    path = PurePosixPath(place.replace("\\", "/"))
    parts = path.parts
    if UNUSED_QT.search(path.name) or path.suffix == ".ts":
        return False
    if "PySide6" not in parts:
        return not (OF_THE_SYSTEM.fullmatch(path.name) and len(parts) == 1)
    if {"translations", "qml", "metatypes", "typesystems", "resources"} & set(parts):
        return False
    if "plugins" in parts:
        kind = parts[parts.index("plugins") + 1]
        stem = re.sub(r"^(lib)?q?", "", path.stem)
        return stem in {re.sub(r"^q", "", name) for name in PLUGINS.get(kind, ())}
    # Software rendering for OpenGL, 20 MB on Windows: widgets do not need it.
    return path.name.lower() not in ("opengl32sw.dll", "d3dcompiler_47.dll")
