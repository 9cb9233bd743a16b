using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>A variable that a function takes from around it.</summary>
/// <param name="Level">How many frames out, from the one the function was written in.</param>
/// <param name="Index">Its slot there.</param>
readonly record struct CapturedSlot(int Level, int Index)
{
    /// <summary>The slot.</summary>
    /// <param name="frame">The frame the function was written in.</param>
    public Slot In(Slot[] frame)
    {
        for (int i = Level; i > 0; i--)
            frame = frame[0].Frame;
        return frame[Index];
    }
}
