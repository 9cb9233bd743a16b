using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Sources;
using Nix.Evaluation.Values;

namespace Nix.Evaluation;

/// <summary>What is read through the host, in terms of values and errors.</summary>
public sealed partial class Evaluator
{
    const int MostLinks = 1024;

    int[] nowhere = new int[64];

    internal byte[] ReadFile(byte[] path)
    {
        try
        {
            return Host.ReadFile(path);
        }
        catch (HostException failure)
        {
            throw Unreadable(path, failure);
        }
    }

    /// <summary>A file into memory that is used again, where the host can.</summary>
    ReadOnlyMemory<byte> ReadFile(byte[] path, ref byte[] buffer)
    {
        try
        {
            return Host.ReadFile(path, ref buffer);
        }
        catch (HostException failure)
        {
            throw Unreadable(path, failure);
        }
    }

    EvaluationException Unreadable(byte[] path, HostException failure) => KindOf(path) is null ? Missing(path) : Error(ErrorKind.File, 0, failure.Message, failure);

    internal HostFileKind? KindOf(byte[] path)
    {
        var kind = Ask(() => Host.KindOf(path));
        if (kind is null)
            Store.CheckName(path);
        return kind;
    }

    internal IReadOnlyList<HostEntry> ReadDirectory(byte[] path) => KindOf(path) switch
    {
        null => throw Missing(path),
        HostFileKind.Directory => Ask(() => Host.ReadDirectory(path)),
        _ => throw Error(ErrorKind.File, 0, $"cannot read directory \"{Encoding.UTF8.GetString(path)}\": Not a directory"),
    };

    internal EvaluationException Missing(byte[] path) => Error(ErrorKind.File, 0, $"path '{Encoding.UTF8.GetString(path)}' does not exist");

    /// <summary>A path whose directories are none of them links; the path itself may be one.</summary>
    internal byte[] ResolveAncestors(byte[] path)
    {
        byte[] name = CanonicalPath.NameOf(path).ToArray();
        return name.Length == 0 ? path : CanonicalPath.Join(Resolve(CanonicalPath.ParentOf(path).ToArray()), name);
    }

    /// <summary>A path without links, as far as it exists.</summary>
    internal byte[] Resolve(byte[] path)
    {
        byte[] result = "/"u8.ToArray();
        var pending = new Stack<byte[]>();
        PushParts(pending, path);
        int links = 0;
        while (pending.TryPop(out byte[]? part))
        {
            if (part.AsSpan().SequenceEqual(".."u8))
            {
                result = CanonicalPath.ParentOf(result).ToArray();
                continue;
            }

            byte[] next = CanonicalPath.Join(result, part);
            if (KindOf(next) != HostFileKind.Link)
            {
                result = next;
                continue;
            }

            if (++links > MostLinks)
                throw Error(ErrorKind.File, 0, $"infinite symlink recursion in path '{Encoding.UTF8.GetString(path)}'");
            byte[] target = Ask(() => Host.ReadLink(next));
            if (target is [(byte)'/', ..])
                result = "/"u8.ToArray();
            PushParts(pending, target);
        }

        return result;
    }

    /// <summary>The path that a builtin was given, without links.</summary>
    internal byte[] ResolveGiven(byte[] path)
    {
        int around = depth;
        try
        {
            return Resolve(path);
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while realising the context of path '{Encoding.UTF8.GetString(path)}'"))
        {
            throw;
        }
    }

    /// <summary>Follows the links that the path itself is, its directories left as they are named.</summary>
    byte[] ResolveLastLinks(byte[] path)
    {
        for (int links = 0; KindOf(path) == HostFileKind.Link; links++)
        {
            if (links > MostLinks)
                throw Error(ErrorKind.File, 0, $"too many symbolic links encountered while traversing the path '{Encoding.UTF8.GetString(path)}'");
            byte[] link = path;
            byte[] target = Ask(() => Host.ReadLink(link));
            path = CanonicalPath.Of(target is [(byte)'/', ..] ? target : [.. CanonicalPath.ParentOf(path), (byte)'/', .. target]);
        }

        return path;
    }

    static void PushParts(Stack<byte[]> pending, byte[] path)
    {
        var parts = new List<byte[]>();
        foreach (var range in path.AsSpan().Split((byte)'/'))
        {
            byte[] part = path[range];
            if (part.Length > 0 && !part.AsSpan().SequenceEqual("."u8))
                parts.Add(part);
        }

        for (int i = parts.Count - 1; i >= 0; i--)
            pending.Push(parts[i]);
    }

    /// <summary>What the host answers; its failure becomes an error of the evaluation.</summary>
    internal T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (HostException failure)
        {
            throw Error(ErrorKind.File, 0, failure.Message, failure);
        }
    }

    /// <summary>At least so many positions that are nowhere, for attributes that no text has; not to be changed.</summary>
    internal int[] NoPositions(int count)
    {
        if (nowhere.Length < count)
            nowhere = new int[Math.Max(count, nowhere.Length * 2)];
        return nowhere;
    }

    /// <summary>A place as a set of file, line and column; null for what is in no file.</summary>
    internal Value PositionValue(int position)
    {
        if (Positions.FileOf(position) is not { IsFile: true } file)
            return NixNull.Instance;
        Memory?.UsePosition(file);
        var builder = new AttributeSetBuilder(3);
        builder.Add(Names.File, new NixString(file.Name));
        builder.Add(Names.Line, Thunk.Of(PositionCode.Line, NixInteger.Of(position), Region));
        builder.Add(Names.Column, Thunk.Of(PositionCode.Column, NixInteger.Of(position), Region));
        return builder.Build();
    }
}
