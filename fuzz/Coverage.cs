using System.Runtime.CompilerServices;

namespace AskNix.Fuzz;

/// <summary>
/// Which blocks of the fuzzed rooms have run, and which pairs of blocks one after the other. Static because the instrumented code
/// has nowhere to get an object from; one thread runs targets at a time.
/// </summary>
public static class Coverage
{
    internal const int EdgeCount = 1 << 16;

    private static readonly byte[] Edges = new byte[EdgeCount];
    private static readonly byte[] Blocks = new byte[1 << 16];
    private static int previous;

    /// <summary>Called by the instrumented code at the beginning of each block.</summary>
    /// <param name="block">The block's number, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Hit(int block)
    {
        Blocks[block & 0xffff] = 1;
        ref byte edge = ref Edges[((block * 31) ^ previous) & (EdgeCount - 1)];
        if (edge < byte.MaxValue)
            edge++;
        previous = block * 17;
    }

    /// <summary>How many of these blocks have run.</summary>
    internal static int BlocksHit(Range blocks) => Blocks.AsSpan(blocks).Length - Blocks.AsSpan(blocks).Count((byte)0);

    internal static void Restart()
    {
        Array.Clear(Edges);
        previous = 0;
    }

    /// <summary>Adds what ran since <see cref="Restart"/>; whether any of it is new: an edge, or an edge of another order of magnitude.</summary>
    internal static bool AddTo(byte[] seen)
    {
        bool isNew = false;
        var edges = Edges.AsSpan();
        for (int at = edges.IndexOfAnyExcept((byte)0); at >= 0;)
        {
            byte magnitude = Magnitude(edges[at]);
            if ((seen[at] & magnitude) == 0)
            {
                seen[at] |= magnitude;
                isNew = true;
            }

            int next = edges[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return isNew;
    }

    private static byte Magnitude(byte count) => count switch
    {
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
