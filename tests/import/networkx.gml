# hand-made in the way of networkx and yEd
Creator "yFiles"
graph [
  directed 1
  label "Padi"
  node [
    id 0
    label "Caf&#233; &quot;Tani&quot; &foo;"
    graphics [ x 120.0 y 40.5 w 30 h 30 type "ellipse" fill "#FFCC00" ]
    peran "tempat bertemu"
  ]
  node [ id 7 label "KUD" graphics [ x 320.0 y 240.0 ] ]
  edge [ source 0 target 7 value 2 label "informasi" ]
  edge [ source 7 target 0 weight -1.5 ]
]
