[playlist]
NumberOfEntries=4
File2=02 - The Well.flac
Title2=The Well
Length2=61
File1=01.flac
Title1=Caravan = Dawn
Length1=132
File10=x/10 - Named by Its File.mp3
Length10=-1
Title3=
File3=
Version=2
