namespace Nix.Posix;

/// <summary>The error numbers this program reacts to. The values are Linux's, equal on x86-64 and arm64.</summary>
public enum Errno
{
    None = 0,
    NotPermitted = 1,
    NoSuchFile = 2,
    NoSuchProcess = 3,
    Interrupted = 4,
    InputOutput = 5,
    BadDescriptor = 9,
    NoChild = 10,
    WouldBlock = 11,
    OutOfMemory = 12,
    AccessDenied = 13,
    Busy = 16,
    Exists = 17,
    CrossDevice = 18,
    NotADirectory = 20,
    IsADirectory = 21,
    InvalidArgument = 22,
    TooManyOpenFiles = 24,
    NoSpace = 28,
    ReadOnlyFileSystem = 30,
    TooManyNames = 31,
    BrokenPipe = 32,
    NameTooLong = 36,
    NotImplemented = 38,
    TooManyLinks = 40,
    NoData = 61,
    NotSupported = 95,
    QuotaExceeded = 122,
}
