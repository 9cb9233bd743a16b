using System.Globalization;
using System.Text;

namespace Nix.Formats;

/// <summary>Reads <c>.narinfo</c> files: lines of a name, a colon, a blank and a value; names that are not known are left out.</summary>
public sealed class NarInfoParser
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _storeDirectory;
    private readonly SortedSet<StorePath> _references = [];
    private readonly SortedSet<string> _signatures = new(StringComparer.Ordinal);
    private StorePath? _path;
    private string _url = "";
    private string _compression = "";
    private NixHash? _fileHash;
    private ulong _fileSize;
    private NixHash? _narHash;
    private ulong _narSize;
    private StorePath? _deriver;
    private ContentAddress? _address;

    private NarInfoParser(string storeDirectory) => _storeDirectory = storeDirectory;

    /// <summary>Reads a whole file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="storeDirectory">The store directory its path must be in.</param>
    /// <exception cref="NixFormatException">It is no such file; the message says the line, <see cref="NixFormatException.Offset"/> where that begins.</exception>
    public static NarInfo Parse(ReadOnlySpan<byte> file, string storeDirectory)
    {
        var parser = new NarInfoParser(storeDirectory);
        var line = 1;
        for (var at = 0; at < file.Length; line++)
        {
            var rest = file[at..];
            var end = rest.IndexOf((byte)'\n');
            try
            {
                if (end < 0)
                    throw new NixFormatException("it does not end with its line");
                parser.Line(Text(rest[..end]));
            }
            catch (NixFormatException fault)
            {
                throw new NixFormatException($"the NAR info file is corrupt at line {line}: {fault.Message}", at);
            }
            at += end + 1;
        }
        return parser.Result();
    }

    private static string Text(ReadOnlySpan<byte> line)
    {
        try
        {
            return s_strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            throw new NixFormatException("it is no UTF-8");
        }
    }

    private void Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || line.Length < colon + 2)
            throw new NixFormatException("it is no name, colon, blank and value");
        var value = line[(colon + 2)..];
        switch (line[..colon])
        {
            case "StorePath":
                _path = StorePath.Parse(value, _storeDirectory);
                break;
            case "URL":
                _url = value;
                break;
            case "Compression":
                _compression = value;
                break;
            case "FileHash":
                _fileHash = NixHash.Parse(value);
                break;
            case "FileSize":
                _fileSize = Size(value);
                break;
            case "NarHash":
                _narHash = NixHash.Parse(value);
                break;
            case "NarSize":
                _narSize = Size(value);
                break;
            case "References":
                if (_references.Count > 0)
                    throw new NixFormatException("the references are there already");
                _references.UnionWith(value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(StorePath.ParseBaseName));
                break;
            case "Deriver":
                if (value is not "unknown-deriver")
                    _deriver = StorePath.ParseBaseName(value);
                break;
            case "Sig":
                _signatures.Add(value);
                break;
            case "CA":
                if (_address is not null)
                    throw new NixFormatException("the content address is there already");
                _address = value.Length == 0 ? null : ContentAddress.Parse(value);
                break;
        }
    }

    private static ulong Size(string value) => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        ? size
        : throw new NixFormatException($"'{value}' is no size");

    private NarInfo Result()
    {
        if (_path is not { } path || _narHash is null || _url.Length == 0 || _narSize == 0)
            throw new NixFormatException("the NAR info file is corrupt: one of StorePath, NarHash, URL and NarSize is missing");
        return new NarInfo(
            path, _url, _compression.Length == 0 ? "bzip2" : _compression, _fileHash, _fileSize, _narHash, _narSize, _references, _deriver, _signatures, _address);
    }
}
