namespace Nix.Posix;

/// <summary>A file no longer holds the text it was expected to hold; nothing was written. Plan anew from the present text.</summary>
public sealed class FileChangedException(string path)
    : PosixException(Errno.Busy, "read", path, $"{path}: the file was changed by someone else in the meantime")
{
    public override string Advice => "Someone else changed the file. Ask again: the change is then planned from the present text.";
}
