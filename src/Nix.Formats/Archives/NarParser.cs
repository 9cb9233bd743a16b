namespace Nix.Formats;

/// <summary>
/// Reads a Nix archive from pieces of any size, without doing any input itself. It takes not one byte beyond the archive's end, holds at
/// most one name for each open directory, and refuses whatever Nix's own reader does. After an exception it is of no further use.
/// </summary>
/// <remarks>
/// <code>
/// while (parser.Read(ref input) is { Kind: not NarEventKind.MoreNeeded } found) ...
/// </code>
/// </remarks>
public sealed class NarParser
{
    private const int TagLimit = 32;

    private readonly NarStringReader _strings = new();
    private readonly NarDirectoryStack _directories = new();
    private Expected _expected = Expected.Magic;
    private NarException? _failure;
    private int _open;
    private bool _isExecutable;
    private long _content;
    private int _padding;

    private enum Expected
    {
        Magic,
        NodeOpen,
        TypeTag,
        Type,
        FileTag,
        ExecutableMarker,
        ContentsTag,
        ContentLength,
        Content,
        ContentPadding,
        FileClose,
        TargetTag,
        Target,
        LinkClose,
        EntryOrClose,
        EntryOpen,
        NameTag,
        Name,
        NodeTag,
        EntryClose,
        Nothing,
    }

    /// <summary>Whether the whole archive was read.</summary>
    public bool IsComplete => _expected is Expected.Nothing;

    /// <summary>Bytes read so far.</summary>
    public long Position => _strings.Position;

    /// <summary>At least so many bytes of the archive are still to come; 0 only once it is complete.</summary>
    public long BytesToCome
    {
        get
        {
            const int CloseLength = 2 * NarTokens.Unit;
            if (_expected is Expected.Magic)
                return Math.Max(_strings.Missing, NarTokens.Unit);
            if (_strings.Missing > 0)
                return _strings.Missing + (CloseLength * Math.Max(0, _open - 1L));
            var rest = _expected is Expected.Content or Expected.ContentPadding ? _content + _padding : 0;
            return Math.Max(_expected is Expected.Nothing ? 0 : 1, Math.Min(rest, long.MaxValue / 2) + (CloseLength * (long)_open));
        }
    }

    /// <summary>Reads the next piece, taking what belongs to it off the input.</summary>
    /// <returns>The piece; <see cref="NarEventKind.MoreNeeded"/> where the input was used up before it; again and again the end, at the end.</returns>
    /// <exception cref="NarException">It is no archive.</exception>
    public NarEvent Read(ref ReadOnlySpan<byte> input)
    {
        if (_failure is not null)
            throw _failure;
        try
        {
            while (true)
            {
                var found = Step(ref input, out var isPunctuation);
                if (!isPunctuation)
                    return found;
            }
        }
        catch (NarException failure)
        {
            _failure = failure;
            throw;
        }
    }

    /// <summary>Says that nothing follows.</summary>
    /// <exception cref="NarException">The archive is not complete.</exception>
    public void End()
    {
        if (!IsComplete)
            throw _failure ?? _strings.Error("it ends too early");
    }

    private NarEvent Step(ref ReadOnlySpan<byte> input, out bool isPunctuation)
    {
        isPunctuation = false;
        switch (_expected)
        {
            case Expected.Nothing:
                return new NarEvent(NarEventKind.End);
            case Expected.ContentLength:
                return TakeLength(ref input);
            case Expected.Content:
                return TakeContent(ref input, out isPunctuation);
            case Expected.ContentPadding:
                var zeros = _strings.Take(ref input, _padding);
                _strings.CheckPadding(zeros);
                _padding -= zeros.Length;
                isPunctuation = _padding == 0;
                if (isPunctuation)
                    _expected = Expected.FileClose;
                return default;
            default:
                var limit = _expected switch
                {
                    Expected.Name => NarLimits.Name,
                    Expected.Target => NarLimits.Target,
                    Expected.ExecutableMarker => 0,
                    _ => TagLimit,
                };
                return _strings.TryTakeString(ref input, limit, out var text) ? TakeText(text, out isPunctuation) : default;
        }
    }

    private NarEvent TakeText(ReadOnlySpan<byte> text, out bool isPunctuation)
    {
        isPunctuation = true;
        switch (_expected)
        {
            case Expected.Magic:
                if (!text.SequenceEqual(NarTokens.Magic))
                    throw _strings.Error("it does not begin as a Nix archive");
                _expected = Expected.NodeOpen;
                return default;
            case Expected.NodeOpen:
                Open(text, Expected.TypeTag);
                return default;
            case Expected.TypeTag:
                Tag(text, NarTokens.Type, Expected.Type);
                return default;
            case Expected.Type:
                return TakeType(text, out isPunctuation);
            case Expected.FileTag:
                _isExecutable = text.SequenceEqual(NarTokens.Executable);
                if (_isExecutable)
                    _expected = Expected.ExecutableMarker;
                else
                    Tag(text, NarTokens.Contents, Expected.ContentLength);
                return default;
            case Expected.ExecutableMarker:
                _expected = Expected.ContentsTag;
                return default;
            case Expected.ContentsTag:
                Tag(text, NarTokens.Contents, Expected.ContentLength);
                return default;
            case Expected.FileClose:
                Close(text);
                isPunctuation = false;
                return new NarEvent(NarEventKind.EndFile);
            case Expected.TargetTag:
                Tag(text, NarTokens.Target, Expected.Target);
                return default;
            case Expected.Target:
                if (text.Length == 0 || text.Contains((byte)0))
                    throw _strings.Error("a link with an empty target, or with a NUL in it");
                _expected = Expected.LinkClose;
                isPunctuation = false;
                return new NarEvent(NarEventKind.Link, text);
            case Expected.LinkClose:
                Close(text);
                return default;
            case Expected.EntryOrClose:
                return TakeEntryOrClose(text, out isPunctuation);
            case Expected.EntryOpen:
                Open(text, Expected.NameTag);
                return default;
            case Expected.NameTag:
                Tag(text, NarTokens.Name, Expected.Name);
                return default;
            case Expected.Name:
                TakeName(text);
                isPunctuation = false;
                return new NarEvent(NarEventKind.Entry, text);
            case Expected.NodeTag:
                Tag(text, NarTokens.Node, Expected.NodeOpen);
                return default;
            default:
                Tag(text, NarTokens.Close, Expected.EntryOrClose);
                _open--;
                return default;
        }
    }

    private void Tag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> tag, Expected next)
    {
        if (!text.SequenceEqual(tag))
            throw _strings.Error($"expected tag '{NarStringReader.Show(tag)}', got '{NarStringReader.Show(text)}'");
        _expected = next;
    }

    private void Open(ReadOnlySpan<byte> text, Expected next)
    {
        Tag(text, NarTokens.Open, next);
        _open++;
    }

    /// <summary>Ends a node: what stands around it is the archive, or an entry.</summary>
    private void Close(ReadOnlySpan<byte> text)
    {
        Tag(text, NarTokens.Close, _directories.Depth == 0 ? Expected.Nothing : Expected.EntryClose);
        _open--;
    }

    private NarEvent TakeType(ReadOnlySpan<byte> text, out bool isPunctuation)
    {
        isPunctuation = true;
        if (text.SequenceEqual(NarTokens.Regular))
        {
            _expected = Expected.FileTag;
            return default;
        }
        if (text.SequenceEqual(NarTokens.Symlink))
        {
            _expected = Expected.TargetTag;
            return default;
        }
        if (!text.SequenceEqual(NarTokens.Directory))
            throw _strings.Error($"unknown file type '{NarStringReader.Show(text)}'");
        if (_directories.Depth == NarLimits.Depth)
            throw _strings.Error($"more than {NarLimits.Depth} directories within one another");
        _directories.Push();
        _expected = Expected.EntryOrClose;
        isPunctuation = false;
        return new NarEvent(NarEventKind.Directory);
    }

    private NarEvent TakeEntryOrClose(ReadOnlySpan<byte> text, out bool isPunctuation)
    {
        isPunctuation = text.SequenceEqual(NarTokens.Entry);
        if (isPunctuation)
        {
            _expected = Expected.EntryOpen;
            return default;
        }
        if (!text.SequenceEqual(NarTokens.Close))
            throw _strings.Error($"expected tag 'entry' or ')', got '{NarStringReader.Show(text)}'");
        _directories.Pop();
        Close(text);
        return new NarEvent(NarEventKind.EndDirectory);
    }

    private void TakeName(ReadOnlySpan<byte> name)
    {
        if (!NarNames.IsValid(name))
            throw _strings.Error($"invalid file name '{NarStringReader.Show(name)}'");
        if (!_directories.TryAdvance(name))
            throw _strings.Error($"the name '{NarStringReader.Show(name)}' does not come after the one before: NAR directory is not sorted");
        _expected = Expected.NodeTag;
    }

    private NarEvent TakeLength(ref ReadOnlySpan<byte> input)
    {
        if (!_strings.TryTakeNumber(ref input, out var length))
            return default;
        if (length > long.MaxValue)
            throw _strings.Error($"a file of {length} bytes");
        _content = (long)length;
        _padding = NarTokens.Padding(_content);
        _expected = Expected.Content;
        return new NarEvent(NarEventKind.File, size: _content, isExecutable: _isExecutable);
    }

    private NarEvent TakeContent(ref ReadOnlySpan<byte> input, out bool isPunctuation)
    {
        var bytes = _strings.Take(ref input, _content);
        _content -= bytes.Length;
        if (_content == 0)
            _expected = _padding == 0 ? Expected.FileClose : Expected.ContentPadding;
        isPunctuation = bytes.Length == 0 && _content == 0;
        return bytes.Length == 0 ? default : new NarEvent(NarEventKind.Content, bytes);
    }
}
